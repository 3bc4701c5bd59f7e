// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.dialect.Dialect.Capability;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.template.SqlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What waits for the first rows of a relation that a load fills, since it costs less behind them than before.
 *
 * <p>Indexes: sorted and at once, rather than row by row. The script that creates makes them, too, but only where there are
 * rows: a first load that was killed between rows and indexes has left none. And rows that are there from the start, where
 * {@link Dialect#seedsBehindRows()} says so.
 */
final class FirstRows {

    /** What grows with what is delivered. Rejects are few. */
    private static final Set<Relation.Kind> LARGE =
            Set.of(Relation.Kind.VAULT, Relation.Kind.TRACKING, Relation.Kind.DERIVED);

    private final RenderSettings settings;
    private final SqlText sql;

    FirstRows(RenderSettings settings, SqlText sql) {
        this.settings = settings;
        this.sql = sql;
    }

    /** True for a statement that may bring a relation's first rows. */
    static boolean fills(Statement statement) {
        return statement.action() == Action.APPEND
                && LARGE.contains(statement.target().kind());
    }

    /** True for a statement that adds rows to its relation, if none behind it does. */
    static boolean fillsLast(Statement statement, List<Statement> later) {
        return fills(statement)
                && later.stream()
                        .noneMatch(
                                s -> s.target().name().equals(statement.target().name()));
    }

    /**
     * What makes the indexes of a relation that may be new; empty where it has none.
     *
     * @param filled relations that the step's load adds rows to
     */
    String indexesOfNew(Relation relation, Set<String> filled) {
        String indexes = indexes(relation);
        Optional<String> late = filled.contains(relation.name()) ? late(relation, indexes) : Optional.empty();
        return late.map(text ->
                        "-- the indexes of an empty table are made behind its first rows, which is quicker\n" + text)
                .orElse(indexes);
    }

    /** What makes the indexes of a relation behind what adds rows to it; empty where they are there before. */
    String lateIndexes(Relation relation) {
        String indexes = indexes(relation);
        return late(relation, indexes).isPresent() ? "-- indexes, behind the first rows\n" + indexes : "";
    }

    private Optional<String> late(Relation relation, String indexes) {
        return indexes.isEmpty()
                ? Optional.empty()
                : settings.dialect()
                        .whereFilled(sql.rel(relation.name()), indexes)
                        .map(text -> text + ";\n");
    }

    private String indexes(Relation relation) {
        boolean any = !relation.key().isEmpty() || !relation.indexes().isEmpty();
        return any && settings.dialect().can(Capability.INDEXES)
                ? settings.templates().render("sql/indexes", Map.of("sql", sql, "relation", relation))
                : "";
    }
}
