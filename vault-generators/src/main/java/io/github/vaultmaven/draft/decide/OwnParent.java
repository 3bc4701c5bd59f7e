// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.Optional;
import java.util.Set;

/** The column points to another row of its own table: {@code parent_id}, {@code ReportsTo}. */
final class OwnParent implements RelationHeuristic {

    private static final Set<String> UPPER = Set.of(
            "parent",
            "manager",
            "supervisor",
            "superior",
            "reports",
            "previous",
            "preceding",
            "predecessor",
            "master",
            "replaces");

    @Override
    public Optional<Guess<Integer>> judge(TableFacts from, ColumnFacts column, TableFacts to, ColumnFacts key) {
        boolean upper = from.equals(to)
                && column.words().stream().anyMatch(UPPER::contains)
                && column.column().type().equals(key.column().type())
                && !column.isTime();
        return upper
                ? Optional.of(new Guess<>(1, 0.75, "names a superior row and has the type of its own key"))
                : Optional.empty();
    }
}
