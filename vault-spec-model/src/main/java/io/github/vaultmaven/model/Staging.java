package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
        return columns.stream().anyMatch(c -> c.name().equals(OPERATION));
    }

    /** The column of that name; a missing one is a bug of the resolver. */
    public StageColumn column(String columnName) {
        return columns.stream()
                .filter(c -> c.name().equals(columnName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + columnName));
    }
}
