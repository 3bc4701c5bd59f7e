// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.packaged;

import io.github.vaultmaven.dbt.Flavour;
import io.github.vaultmaven.dbt.call.MacroCall;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Structure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dbt package with macros for a vault: what is called for what, and how calls of it are written. */
public interface VaultPackage {

    /** Its name in models. */
    String name();

    /** Its name in {@code packages.yml}. */
    String source();

    /** The version that projects are written for. */
    String version();

    /** Engines that its macros and the recorded bytes of its hashes are for. */
    default List<String> dialects() {
        return List.of("postgresql");
    }

    /** The hash settings of the model, if they are those that it hashes by; else what they should be, in words. */
    Optional<String> wrongHash();

    /** True where its hashes of a text with a backslash stop with an error. */
    default boolean failsOnBackslash() {
        return false;
    }

    /** True where its keys join parts by a sign that a value may hold, so that two keys may be one. */
    boolean mixesParts();

    /** Largest number of columns that it can hash together. */
    int mostColumns();

    /** Variables of {@code dbt_project.yml} that it reads, in order. */
    Map<String, Object> variables();

    /** Macros that are true where a model adds to what it has, dbt's own among them. */
    default List<String> incremental() {
        return Flavour.PLAIN.incremental();
    }

    /** The call that hashes a typed staging. */
    MacroCall stage(StageInput input);

    /**
     * The call that loads a structure; nothing where the package has no macro for it, or none that keeps every row.
     *
     * @param structure a hub, link, satellite or {@link Reference}
     * @param input name of the model with its rows, which has all columns of the structure
     */
    Optional<MacroCall> load(Structure structure, String input);

    /** A call as it stands in a model. */
    String written(MacroCall call);
}
