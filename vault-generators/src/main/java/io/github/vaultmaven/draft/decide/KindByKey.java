// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the row key is made of: of several references a link, of one and more a satellite or the line of a document. */
final class KindByKey implements KindHeuristic {

    /** Of a document, or of one thing alone. */
    private static final Set<String> LINES = Set.of("line", "detail");

    @Override
    public Optional<Guess<Kind>> judge(TableContext table) {
        List<String> key = table.key();
        List<Relation> inKey = table.within(key);
        if (inKey.isEmpty()) {
            return Optional.empty();
        }
        if (inKey.stream().anyMatch(r -> r.columns().size() == key.size())) {
            Relation parent = inKey.get(0);
            return guess(Kind.SATELLITE, 0.9, "its key is that of " + parent.target() + ", one row for each");
        }
        if (inKey.size() > 1) {
            return guess(Kind.LINK, 0.95, "its key is made of references to " + targets(inKey));
        }
        if (table.facts().lastNamed(Vocabulary.RELATES) && !table.facts().lastNamed(LINES)) {
            return guess(Kind.LINK, 0.9, "rows below " + targets(inKey) + ", named as what relates");
        }
        if (table.referrers() > 0 && table.payload().size() > 1) {
            return guess(Kind.HUB, 0.7, "known within " + targets(inKey) + ", used by " + table.users());
        }
        boolean further = table.toThings().stream()
                .anyMatch(r -> !inKey.contains(r) && !table.inherited().contains(r));
        return further
                ? guess(Kind.LINK, 0.8, "rows below " + targets(inKey) + " that refer to something else, too")
                : guess(
                        Kind.SATELLITE,
                        0.85,
                        "rows below " + targets(inKey) + " alone, told apart by the rest of the key");
    }

    private static String targets(List<Relation> relations) {
        return String.join(
                ", ", relations.stream().map(Relation::target).distinct().toList());
    }

    private static Optional<Guess<Kind>> guess(Kind kind, double confidence, String reason) {
        return Optional.of(new Guess<>(kind, confidence, reason));
    }
}
