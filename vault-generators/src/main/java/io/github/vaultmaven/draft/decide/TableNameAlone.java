// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The column is called like the other table and has the type of its key: {@code begin_area} and area. */
final class TableNameAlone implements RelationHeuristic {

    @Override
    public Optional<Guess<Integer>> judge(TableFacts from, ColumnFacts column, TableFacts to, ColumnFacts key) {
        if (from.equals(to) || !column.column().type().equals(key.column().type())) {
            return Optional.empty();
        }
        List<String> words = column.thing();
        if (Words.ends(words, to.words())) {
            double confidence = words.equals(to.words()) ? 0.8 : 0.7;
            return Optional.of(new Guess<>(
                    to.words().size() * 2 - 1,
                    confidence,
                    "named after the table " + to.name() + ", of the type of its key"));
        }
        var long0 = new ArrayList<>(from.words());
        long0.addAll(words);
        return long0.equals(to.words())
                ? Optional.of(
                        new Guess<>(1, 0.75, "with the name of its own table it is called like the table " + to.name()))
                : Optional.empty();
    }
}
