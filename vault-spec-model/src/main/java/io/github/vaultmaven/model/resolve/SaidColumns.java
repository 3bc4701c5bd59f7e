// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.spec.SourceColumnSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is written of the columns that a column is made of, which steps add to a table: it holds for that column, too. */
final class SaidColumns {

    private final Map<String, List<SourceColumnSpec>> said = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final NamedList<SourceColumnSpec> written;
    private final Function<String, List<ResolvedTable>> tables;

    /**
     * @param written what is written of a table's own columns
     * @param tables other tables, by full name, in a list of one or none
     */
    SaidColumns(NamedList<SourceColumnSpec> written, Function<String, List<ResolvedTable>> tables) {
        this.written = written;
        this.tables = tables;
    }

    /** By column, those that steps add included; nothing where there are no steps, and columns only have names and types. */
    Map<String, List<SourceColumnSpec>> of(List<SourceStep> steps) {
        if (steps.isEmpty() && !saysOfData()) {
            return Map.of();
        }
        written.distinct().forEach(column -> said.putIfAbsent(column.name().value(), List.of(column)));
        steps.forEach(this::add);
        return said;
    }

    @SuppressWarnings("ReferenceEquality") // a column that an earlier one of its name hides is not asked
    private boolean saysOfData() {
        for (SourceColumnSpec column : written.all()) {
            boolean says = !column.pii().isEmpty() || column.treatment().isPresent();
            if (says && written.find(column.name().value()) == column) {
                return true;
            }
        }
        return false;
    }

    private void add(SourceStep step) {
        if (step instanceof SourceStep.Derive derive) {
            Stream<String> read = ColumnReferences.of(derive.expression()).stream()
                    .map(c -> c.name().text());
            put(derive.column().name(), read.flatMap(this::find));
        } else if (step instanceof SourceStep.Flatten flatten) {
            flatten.columns().forEach(c -> put(c.column().name(), find(flatten.column())));
        } else if (step instanceof SourceStep.Join join
                && join.target() instanceof SourceStep.Target.SameDelivery other) {
            join.take()
                    .forEach(taken -> put(
                            taken.column().name(),
                            tables.apply(other.table()).stream()
                                    .flatMap(table -> table.saidOf(taken.from()).stream())));
        }
    }

    private Stream<SourceColumnSpec> find(String column) {
        return said.getOrDefault(column, List.of()).stream();
    }

    private void put(String column, Stream<SourceColumnSpec> columns) {
        said.putIfAbsent(column, columns.distinct().collect(Collectors.toList()));
    }
}
