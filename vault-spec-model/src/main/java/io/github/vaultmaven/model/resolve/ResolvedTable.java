// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.spec.SourceColumnSpec;
import io.github.vaultmaven.spec.TableSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A source table and what mappings need to know of it.
 *
 * @param table the table
 * @param settings what it says of its deliveries, with the source's settings filled in
 * @param expressions resolves columns and expressions
 * @param written what is written of its columns, by name
 * @param said what is written of the columns that each column is made of, those that steps add included; empty where
 *     none is said to be personal data or to be treated
 * @param technical columns that say when, where from, in what order and what for a row was delivered
 */
record ResolvedTable(
        SourceTable table,
        TableSettings settings,
        TableExpressions expressions,
        NamedList<SourceColumnSpec> written,
        Map<String, List<SourceColumnSpec>> said,
        Set<String> technical) {

    /** What is written of a column; nothing for columns that steps add. */
    Optional<SourceColumnSpec> writtenOf(String column) {
        return Optional.ofNullable(written.find(column));
    }

    /**
     * What is written of the columns that a column is made of, for who asks for personal data and its treatment; of a
     * delivered column what is written of itself.
     */
    List<SourceColumnSpec> saidOf(String column) {
        return said.getOrDefault(column, List.of());
    }

    /** True where at least one of its columns may be said to be personal data, or to be treated. */
    boolean saysOfData() {
        return !said.isEmpty();
    }

    /** The same table with other steps, whose columns can be named; those of {@code fallible} may not fit. */
    ResolvedTable withSteps(
            List<SourceStep> steps,
            Set<String> fallible,
            Function<String, List<ResolvedTable>> tables,
            Diagnostics diagnostics) {
        SourceTable changed = table.withSteps(steps);
        return new ResolvedTable(
                changed,
                settings,
                expressions.with(changed.allColumns(), fallible, diagnostics),
                written,
                new SaidColumns(written, tables).of(steps),
                technical);
    }

    ResolvedTable inSchema(String schema) {
        return new ResolvedTable(table.inSchema(schema), settings, expressions, written, said, technical);
    }
}
