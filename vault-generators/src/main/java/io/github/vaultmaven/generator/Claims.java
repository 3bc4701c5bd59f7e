// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import java.util.List;

/** The statements of what keeps one row per key for good. */
final class Claims {

    private Claims() {}

    static List<Statement> statements(Relation relation, ClaimLoad load) {
        return List.of(
                new Statement(
                        Action.WORK,
                        Relation.work(load.judged()),
                        load.shape("claim/judged"),
                        "each row of the batch with a verdict"),
                new Statement(
                        Action.APPEND,
                        load.rejects().relation(),
                        load.shape("satellite/rejects"),
                        "rows that cannot be stored"),
                new Statement(
                        Action.APPEND,
                        relation,
                        new RowsShape("claim/rows", load, RowColumns.storedNames(relation)),
                        "the first row of each key that is not stored yet"));
    }

    /** A query that gives the columns of a relation in its order, the run mark at the end left out. */
    public record RowsShape(String template, ClaimLoad load, List<String> columns)
            implements io.github.vaultmaven.plan.Shape {}
}
