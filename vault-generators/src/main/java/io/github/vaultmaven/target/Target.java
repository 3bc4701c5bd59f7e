// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.template.RenderSettings;
import java.util.List;

/**
 * Prints a load plan as files: plain SQL, a dbt project, … Sees the plan, never the spec, and no other target.
 *
 * <p>Found through {@link java.util.ServiceLoader}; stateless and safe for several threads. Rendering is pure: the same
 * plan and settings give the same bytes.
 */
public interface Target {

    /** Name in configuration, such as {@code sql}. */
    String name();

    /**
     * What this target cannot do of what a model asks for, as findings. It is asked before anything is rendered.
     *
     * @param model the model, without errors
     * @param dialects engines that are generated for
     * @param place where the specs say how the vault is hashed, else where the vault is declared
     */
    default List<Diagnostic> limits(VaultModel model, List<String> dialects, SourceRange place) {
        return List.of();
    }

    /**
     * The files of a plan, by path. Their texts may be made when they are asked for, by several threads; one that is known
     * to be what it was is not asked for.
     */
    List<Artifact> render(LoadPlan plan, RenderSettings settings);

    /**
     * True if its files land what file sources deliver; else scripts that do so stand in the folder {@link #LANDING} beside
     * them.
     */
    default boolean landsFiles() {
        return false;
    }

    /** True if its files change the keys of a loaded vault, where the hash settings of a model replace others. */
    default boolean changesKeys() {
        return false;
    }

    /** Folder of the scripts that land files for targets that do not. */
    String LANDING = "landing";
}
