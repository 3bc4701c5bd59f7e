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
 * @param inherited references that a table which this one refers to has, too, by columns of the same names
 */
record TableContext(
        TableFacts facts,
        Optional<Guess<List<String>>> rowKey,
        List<Relation> relations,
        int referrers,
        Set<String> codes,
        Set<Relation> inherited) {

    private static final Set<String> WRITTEN = Set.of(
            "created",
            "create",
            "inserted",
            "entered",
            "added",
            "edited",
            "edit",
            "modified",
            "changed",
            "updated",
            "update",
            "deleted");
    private static final Set<String> VALIDITY = Set.of("valid", "effective");
    private static final Set<String> SPAN = Set.of("from", "to", "until", "through", "start", "end", "begin", "since");
    private static final Set<String> END = Set.of("to", "until", "through", "end", "finish");
    private static final Set<String> AUDIT_END =
            Set.of("modified", "update", "updated", "changed", "created", "inserted", "deleted", "loaded", "edited");

    /** References that tell what the rows stand for: not those to whoever wrote them, which any table may have. */
    List<Relation> telling() {
        return relations.stream()
                .filter(r -> !r.columns().stream().map(facts::column).allMatch(TableContext::isAuthor))
                .toList();
    }

    /** References to tables that hold no codes, others than this one. */
    List<Relation> toThings() {
        return telling().stream()
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
                .filter(c -> !used.contains(c.name()) && !isAuthor(c))
                .filter(c -> !TechnicalRoles.isTechnical(c) && !isAudit(c) && !isValidity(c))
                .toList();
    }

    /** From when to when a row is valid, which any table may have: {@code ValidFrom}, {@code effective_end_date}. */
    static boolean isValidity(ColumnFacts column) {
        return column.isTime()
                && column.words().stream().anyMatch(VALIDITY::contains)
                && column.words().stream().anyMatch(SPAN::contains);
    }

    /** The end of a period: {@code end_date}, {@code ValidTo}. */
    static boolean endsSpan(ColumnFacts column) {
        return column.isTime() && column.words().stream().anyMatch(END::contains);
    }

    /** Who wrote or changed a row: {@code LastEditedBy}, {@code created_by_user_id}. */
    static boolean isAuthor(ColumnFacts column) {
        return column.has("by") && column.words().stream().anyMatch(WRITTEN::contains);
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
