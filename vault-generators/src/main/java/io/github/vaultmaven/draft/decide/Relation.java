// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.List;

/**
 * A reference from one table to another.
 *
 * @param columns columns that refer, as their table spells them
 * @param target the table referred to, by its full name
 * @param targets the columns referred to, in the order of {@code columns}
 * @param declared true if the input says it
 * @param confidence how sure it is, 0 to 1
 * @param reason why, in one line
 */
public record Relation(
        List<String> columns, String target, List<String> targets, boolean declared, double confidence, String reason) {

    public Relation {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
    }

    /** The relation as a decision. */
    public Guess<String> guess() {
        return new Guess<>(target, confidence, reason);
    }
}
