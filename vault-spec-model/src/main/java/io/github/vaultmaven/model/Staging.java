// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The typed, hashed form of one source table's rows, as one entity or link needs them. Hard rules only.
 *
 * @param name name of the staging relation
 * @param entity entity or link that it serves
 * @param table where the rows come from
 * @param columns typed columns, in order
 * @param keys hash keys over these columns
 * @param diffs hash diffs over these columns
 * @param computed the query that makes the rows, where they come from the vault itself
 * @param origin the mapping in the spec
 */
public record Staging(
        String name,
        String entity,
        SourceTable table,
        List<StageColumn> columns,
        List<StageKey> keys,
        List<StageDiff> diffs,
        Optional<Computed> computed,
        Origin origin) {

    /** Suffix of the companion column that keeps a text which did not fit its type; null otherwise. */
    public static final String RAW_SUFFIX = "__raw";

    /**
     * Column that holds what a change row says happened: {@code I}, {@code U} or {@code D}, null for any other mark.
     * Present just where the source table is delivered as changes.
     */
    public static final String OPERATION = "_operation";

    /**
     * Column that names what a join found no partner in, else null; present for each join that rejects such rows
     * ({@link SourceStep.Unmatched#REJECT}), from the second on with {@code _2}, {@code _3}, … behind it.
     */
    public static final String UNMATCHED = "_unmatched";

    public Staging {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        diffs = List.copyOf(diffs);
        Objects.requireNonNull(computed, "computed");
        Objects.requireNonNull(origin, "origin");
    }

    /** A staging of delivered rows. */
    public Staging(
            String name,
            String entity,
            SourceTable table,
            List<StageColumn> columns,
            List<StageKey> keys,
            List<StageDiff> diffs,
            Origin origin) {
        this(name, entity, table, columns, keys, diffs, Optional.empty(), origin);
    }

    /** True where rows carry {@link #OPERATION}. */
    public boolean hasOperation() {
        return find(OPERATION) != null;
    }

    /** The column of that name; a missing one is a bug of the resolver. */
    public StageColumn column(String columnName) {
        StageColumn column = find(columnName);
        if (column == null) {
            throw new IllegalArgumentException(name + " has no column " + columnName);
        }
        return column;
    }

    /** Asked for each column of everything that is fed: a plain loop, since streams cost several times that. */
    private StageColumn find(String columnName) {
        for (StageColumn column : columns) {
            if (column.name().equals(columnName)) {
                return column;
            }
        }
        return null;
    }

    /** Columns that say which joins found no partner; see {@link #UNMATCHED}. */
    public List<String> unmatched() {
        return rejecting().map(this::unmatchedColumn).toList();
    }

    /** The column among {@link #unmatched} that belongs to a join which rejects rows. */
    public String unmatchedColumn(SourceStep.Join join) {
        int place = rejecting().toList().indexOf(join) + 1;
        return place == 1 ? UNMATCHED : UNMATCHED + "_" + place;
    }

    /** Those of {@link #unmatched} without whose partner a column of this staging has no value. */
    public List<String> unmatchedOf(String columnName) {
        StageColumn column = column(columnName);
        if (table.joins().isEmpty()) {
            return List.of();
        }
        List<Expression.Column> reads = ColumnReferences.of(column.expression());
        return rejecting()
                .filter(join -> join.added().stream()
                        .anyMatch(taken -> reads.stream().anyMatch(r -> r.name().matches(taken.name()))))
                .map(this::unmatchedColumn)
                .toList();
    }

    private Stream<SourceStep.Join> rejecting() {
        return table.joins().stream().filter(join -> join.unmatched() == SourceStep.Unmatched.REJECT);
    }
}
