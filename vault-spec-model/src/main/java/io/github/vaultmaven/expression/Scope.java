// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that an expression may name.
 *
 * @param tables alias of each table, and its columns by name, in order
 */
public record Scope(List<Table> tables) {

    public Scope {
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param alias what qualifies its columns; empty where they cannot be qualified
     * @param columns type of each column, by name, in order; null where a problem kept it from being found
     * @param complete false where a problem kept columns from being found
     */
    public record Table(Name alias, Map<String, DataType> columns, boolean complete) {
        public Table {
            columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }

        /** A table all of whose columns are known. */
        public Table(Name alias, Map<String, DataType> columns) {
            this(alias, columns, true);
        }
    }

    /** A column that was found. */
    record Found(Table table, String column) {}

    /** Columns of one row, without qualifiers. */
    public static Scope of(Map<String, DataType> columns) {
        return new Scope(List.of(new Table(Name.plain(""), columns)));
    }

    /** All columns that {@code reference} can mean; an exact name hides those that differ in case. */
    List<Found> find(Expression.Column reference) {
        List<Found> found = candidates(reference).stream()
                .filter(f -> reference.name().matches(f.column()))
                .toList();
        List<Found> exact = found.stream()
                .filter(f -> f.column().equals(reference.name().text()))
                .toList();
        return exact.isEmpty() ? found : exact;
    }

    /** False if the column may be one that an earlier problem hides. */
    boolean isKnown(Expression.Column reference) {
        return tables.stream()
                .filter(t ->
                        reference.qualifier().map(q -> q.matches(t.alias())).orElse(true))
                .allMatch(Table::complete);
    }

    /** The columns of the tables that {@code reference} names, or of all. */
    List<Found> candidates(Expression.Column reference) {
        return tables.stream()
                .filter(t ->
                        reference.qualifier().map(q -> q.matches(t.alias())).orElse(true))
                .flatMap(t -> t.columns().keySet().stream().map(c -> new Found(t, c)))
                .toList();
    }
}
