// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.spec.RetentionSpec;
import io.github.vaultmaven.spec.RuleSpec;
import java.util.List;
import java.util.function.Supplier;

/**
 * A structure whose stagings are still being built.
 *
 * @param name name of its relation
 * @param columns names of its columns, but for those that every relation carries
 * @param range place in the spec
 * @param build makes it when all stagings are complete
 * @param shortName what its parent calls it, or an empty string
 * @param rules what must be true of its rows
 * @param retention what is written with it of how long rejects and tracking are kept
 */
record StructureDraft(
        String name,
        List<String> columns,
        SourceRange range,
        Supplier<Structure> build,
        String shortName,
        List<RuleSpec> rules,
        RetentionSpec retention) {

    StructureDraft {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
    }

    /** A structure that only its relation's name names, without rules. */
    StructureDraft(String name, List<String> columns, SourceRange range, Supplier<Structure> build) {
        this(name, columns, range, build, "", List.of(), RetentionSpec.NOTHING);
    }

    /** The same with rules. */
    StructureDraft with(List<RuleSpec> others) {
        return new StructureDraft(name, columns, range, build, shortName, others, retention);
    }

    /** The same with another retention. */
    StructureDraft keeping(RetentionSpec other) {
        return new StructureDraft(name, columns, range, build, shortName, rules, other);
    }
}
