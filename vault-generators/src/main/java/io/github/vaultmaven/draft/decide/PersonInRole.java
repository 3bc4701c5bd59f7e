// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.Optional;
import java.util.Set;

/** The column names what a person of the house does, and the other table holds these persons: {@code LastEditedBy}, {@code sales_rep_id}. */
final class PersonInRole implements RelationHeuristic {

    private static final Set<String> HOUSE = Set.of("employee", "staff", "user", "person");

    private static final Set<String> ROLES = Set.of(
            "manager",
            "mgr",
            "supervisor",
            "rep",
            "representative",
            "salesperson",
            "assignee",
            "approver",
            "reviewer",
            "creator",
            "editor",
            "clerk");

    @Override
    public Optional<Guess<Integer>> judge(TableFacts from, ColumnFacts column, TableFacts to, ColumnFacts key) {
        return isHouse(to)
                        && isRole(column)
                        && column.column().type().equals(key.column().type())
                        && !column.isTime()
                ? Optional.of(new Guess<>(0, 0.6, "names what a person does, of the type of the key of " + to.name()))
                : Optional.empty();
    }

    /** True if the column names what a person does. */
    static boolean isRole(ColumnFacts column) {
        return TableContext.isAuthor(column) || column.words().stream().anyMatch(ROLES::contains);
    }

    /** True if the table holds the persons of the house. */
    static boolean isHouse(TableFacts table) {
        return table.words().size() == 1 && table.named(HOUSE);
    }
}
