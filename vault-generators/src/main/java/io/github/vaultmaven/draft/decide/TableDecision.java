// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import io.github.vaultmaven.draft.schema.InputTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was decided about a table.
 *
 * @param table the table
 * @param kind what it is
 * @param key the business key of a hub, the code of reference data, what identifies a row of everything else
 * @param rowKey what identifies a row as the source sees it, and what references mean; empty where that is not known
 * @param relations its references, declared and guessed
 * @param pii class of personal data by column
 * @param loadTimestamp the column that says when a row was delivered
 * @param operation the column that says what happened to the row
 * @param leftOut columns that the vault need not keep
 * @param groups the things that a mixture holds
 * @param split how attributes are split into satellites where somebody said so: by column, as satellites are called beside
 *     each other; empty where rules split them
 */
public record TableDecision(
        InputTable table,
        Guess<Kind> kind,
        Guess<List<String>> key,
        List<String> rowKey,
        List<Relation> relations,
        Map<String, Guess<String>> pii,
        Optional<Guess<String>> loadTimestamp,
        Optional<Guess<String>> operation,
        List<Guess<String>> leftOut,
        List<EntityGroup> groups,
        Optional<Guess<Map<String, String>>> split) {

    public TableDecision {
        rowKey = List.copyOf(rowKey);
        relations = List.copyOf(relations);
        leftOut = List.copyOf(leftOut);
        groups = List.copyOf(groups);
    }

    /** Full name of the table. */
    public String name() {
        return table.fullName();
    }

    /** The same as another thing, or with another key. */
    public TableDecision with(Guess<Kind> otherKind, Guess<List<String>> otherKey) {
        return new TableDecision(
                table, otherKind, otherKey, rowKey, relations, pii, loadTimestamp, operation, leftOut, groups, split);
    }

    /** The same with other classes of personal data. */
    public TableDecision withPersonal(Map<String, Guess<String>> classes) {
        return new TableDecision(
                table, kind, key, rowKey, relations, classes, loadTimestamp, operation, leftOut, groups, split);
    }

    /** The same with attributes split otherwise. */
    public TableDecision withSplit(Guess<Map<String, String>> other) {
        return new TableDecision(
                table,
                kind,
                key,
                rowKey,
                relations,
                pii,
                loadTimestamp,
                operation,
                leftOut,
                groups,
                Optional.of(other));
    }

    /** True if the table is of this kind. */
    public boolean is(Kind other) {
        return kind.value() == other;
    }
}
