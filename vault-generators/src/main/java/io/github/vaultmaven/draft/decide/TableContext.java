// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a table when its kind is judged.
 *
 * @param facts the table
 * @param rowKey what identifies its rows, where that is known
 * @param relations its references
 * @param referrers how many other tables refer to it
 * @param codes full names of the tables that hold codes
 */
record TableContext(
        TableFacts facts,
        Optional<Guess<List<String>>> rowKey,
        List<Relation> relations,
        int referrers,
        Set<String> codes) {

    private static final Set<String> AUDIT_END =
            Set.of("modified", "update", "updated", "changed", "created", "inserted", "deleted", "loaded", "edited");

    /** References to tables that hold no codes, others than this one. */
    List<Relation> toThings() {
        return relations.stream()
                .filter(r -> !codes.contains(r.target()) && !isOwn(r))
                .toList();
    }

    /** True if the reference is to the table itself. */
    boolean isOwn(Relation relation) {
        return relation.target().equals(facts.table().fullName());
    }

    /** How many tables refer to it, in words. */
    String users() {
        return referrers == 1 ? "another table" : referrers + " other tables";
    }

    /** The columns of the row key, or nothing. */
    List<String> key() {
        return rowKey.map(Guess::value).orElse(List.of());
    }

    /** References all of whose columns belong to these. */
    List<Relation> within(List<String> columns) {
        return relations.stream()
                .filter(r -> columns.containsAll(r.columns()) && !isOwn(r))
                .toList();
    }

    /** True if one column of its own, no reference, identifies the rows. */
    boolean hasPlainKey() {
        return key().size() == 1
                && relations.stream().noneMatch(r -> r.columns().equals(key()) && !isOwn(r));
    }

    /** Columns that are neither key nor reference nor of a technical kind. */
    List<ColumnFacts> payload() {
        var used = new HashSet<>(key());
        relations.forEach(r -> used.addAll(r.columns()));
        return facts.columns().stream()
                .filter(c -> !used.contains(c.name()))
                .filter(c -> !TechnicalRoles.isTechnical(c) && !isAudit(c))
                .toList();
    }

    /** When a row was changed or written, which says nothing of what it stands for. */
    static boolean isAudit(ColumnFacts column) {
        return column.isTime()
                && column.words().stream().anyMatch(AUDIT_END::contains)
                && (column.has("last")
                        || column.has("modified")
                        || column.has("updated")
                        || column.has("changed")
                        || column.has("edited"));
    }
}
