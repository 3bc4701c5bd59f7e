// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows with a number of their own that no table uses, which refer to several things and have nothing but measures and marks of them:
 * {@code results} of races and drivers.
 */
final class KindByReferences implements KindHeuristic {

    private static final int FEWEST = 2;
    private static final Set<String> SAYS_WHAT =
            Set.of("name", "title", "subject", "content", "body", "comment", "description", "note", "message");

    @Override
    public Optional<Guess<Kind>> judge(TableContext table) {
        List<Relation> things = table.toThings();
        boolean lone =
                table.hasPlainKey() && table.referrers() == 0 && !table.facts().named(Vocabulary.THINGS);
        if (!lone || things.size() < FEWEST || !always(table, things)) {
            return Optional.empty();
        }
        List<ColumnFacts> payload = table.payload();
        boolean measured = payload.stream().anyMatch(c -> c.family() == Family.NUMBER || c.family() == Family.WHOLE);
        boolean plain = payload.stream().noneMatch(c -> c.isTime() || SAYS_WHAT.contains(c.lastWord()));
        return measured && plain
                ? Optional.of(new Guess<>(
                        Kind.LINK,
                        0.62,
                        "measures of " + things.size() + " things that it refers to, and no table uses its number"))
                : Optional.empty();
    }

    private static boolean always(TableContext table, List<Relation> things) {
        return things.stream()
                .flatMap(r -> r.columns().stream())
                .noneMatch(c -> table.facts().column(c).column().nullable());
    }
}
