// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table whose name says that it relates, or that is called after two tables that it refers to. No table uses its number. */
final class KindByName implements KindHeuristic {

    private static final int FEWEST = 2;

    @Override
    public Optional<Guess<Kind>> judge(TableContext table) {
        List<Relation> things = table.toThings();
        if (!table.hasPlainKey() || table.referrers() > 0 || things.size() < FEWEST) {
            return Optional.empty();
        }
        if (table.facts().lastNamed(Vocabulary.RELATES)) {
            return Optional.of(new Guess<>(Kind.LINK, 0.8, "named as what relates, and no table uses its number"));
        }
        Set<String> words = new HashSet<>();
        things.forEach(r -> words.addAll(
                Words.singular(Words.of(r.target().substring(r.target().lastIndexOf('.') + 1)))));
        boolean named =
                things.size() == FEWEST && words.containsAll(table.facts().words());
        return named
                ? Optional.of(new Guess<>(
                        Kind.LINK, 0.8, "called after the tables that it refers to, and no table uses its number"))
                : Optional.empty();
    }
}
