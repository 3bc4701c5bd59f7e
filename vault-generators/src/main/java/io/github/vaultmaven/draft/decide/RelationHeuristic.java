// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.Optional;

/** One way to find out that a column refers to another table, though nothing declares it. */
interface RelationHeuristic {

    /**
     * Judges a column.
     *
     * @param from the table of the column
     * @param column the column, not what identifies a row of another kind
     * @param to a table whose rows one column identifies
     * @param key that column
     * @return the confidence and reason, or nothing if this way tells nothing
     */
    Optional<Guess<Integer>> judge(TableFacts from, ColumnFacts column, TableFacts to, ColumnFacts key);
}
