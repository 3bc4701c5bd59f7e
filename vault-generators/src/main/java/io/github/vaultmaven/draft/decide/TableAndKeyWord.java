// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.List;
import java.util.Optional;

/** The column is called like the other table and ends as keys do: {@code OwnerUserId} and Users. */
final class TableAndKeyWord implements RelationHeuristic {

    @Override
    public Optional<Guess<Integer>> judge(TableFacts from, ColumnFacts column, TableFacts to, ColumnFacts key) {
        List<String> words = column.unnumbered();
        if (words.size() < 2 || !Vocabulary.KEY.contains(column.lastWord())) {
            return Optional.empty();
        }
        List<String> named = words.subList(0, words.size() - 1);
        boolean ownCode = from.equals(to) && named.equals(to.words());
        if (ownCode || !Words.ends(named, to.words())) {
            return Optional.empty();
        }
        double confidence = named.equals(to.words()) ? 0.9 : 0.82;
        return Optional.of(new Guess<>(
                to.words().size() * 2, confidence, "named after the table " + to.name() + ", of the type of its key"));
    }
}
