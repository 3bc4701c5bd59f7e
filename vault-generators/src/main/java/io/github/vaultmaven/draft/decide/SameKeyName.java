// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.List;
import java.util.Optional;

/** The column is called like the key of the other table, maybe with a role before it: {@code preceding_visit_id}. */
final class SameKeyName implements RelationHeuristic {

    @Override
    public Optional<Guess<Integer>> judge(TableFacts from, ColumnFacts column, TableFacts to, ColumnFacts key) {
        List<String> words = column.unnumbered();
        List<String> wanted = key.words();
        boolean generic = wanted.size() == 1 && Vocabulary.GENERIC_KEY.contains(wanted.get(0));
        if (from.equals(to) && words.equals(wanted) && !column.equals(key)
                || generic
                || !Words.ends(words, wanted)
                || !key.isKeyLike()) {
            return Optional.empty();
        }
        boolean own = Words.ends(wanted.subList(0, wanted.size() - 1), to.words());
        double confidence = words.equals(wanted) ? own ? 0.95 : 0.9 : own ? 0.88 : 0.82;
        return Optional.of(
                new Guess<>(wanted.size() * 2, confidence, "named like the key " + to.name() + "." + key.name()));
    }
}
