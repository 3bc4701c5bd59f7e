// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.rekey;

import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Relation;
import java.util.List;
import java.util.Optional;

/**
 * How the stagings make a hash diff, where all make it alike.
 *
 * @param columns columns of the relation that it is made of, in the order of the hash
 * @param names under which names the stagings hash them
 */
record DiffRecipe(List<Column> columns, List<String> names) {

    DiffRecipe {
        columns = List.copyOf(columns);
        names = List.copyOf(names);
    }

    /** Nothing where two feeds make it differently, or of something that is not stored. */
    static Optional<DiffRecipe> of(Relation relation, String hashDiff, List<Feed> feeds) {
        List<Optional<DiffRecipe>> all = feeds.stream()
                .map(feed -> feed.stage().diffs().stream()
                        .filter(diff -> diff.name().equals(feed.column(hashDiff)))
                        .findFirst()
                        .map(diff -> of(relation, feed, diff))
                        .filter(recipe ->
                                recipe.columns().size() == recipe.names().size()))
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : Optional.empty();
    }

    private static DiffRecipe of(Relation relation, Feed feed, StageDiff diff) {
        List<Column> columns = diff.columns().stream()
                .flatMap(name -> relation.columns().stream()
                        .filter(column -> feed.column(column.name()).equals(name))
                        .limit(1))
                .toList();
        return new DiffRecipe(columns, diff.columns());
    }
}
