// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import io.github.vaultmaven.draft.schema.Inclusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What values tell of references: that a column holds values of another table's key speaks for a reference, that it holds
 * others speaks against it.
 */
final class ProfiledRelations {

    /** Share of values below which a name alone means nothing. */
    private static final double REFUTED = 0.5;

    /** Share of the values of a key beyond which numbers are hardly there by chance. */
    private static final double COVERED = 0.3;

    private static final int FEW = 3;

    /** Columns and the key that they were looked up in; in whatever order its columns are told. */
    private record Pair(String table, String target, Map<String, String> columns) {

        private static Pair of(String table, List<String> columns, String target, List<String> keys) {
            var pairs = new HashMap<String, String>();
            for (int i = 0; i < keys.size(); i++) {
                pairs.put(keys.get(i), columns.get(i));
            }
            return new Pair(table, target, pairs);
        }
    }

    private final Map<Pair, Inclusion> looked = new HashMap<>();
    private final Map<String, List<Inclusion>> byTable = new HashMap<>();

    ProfiledRelations(List<Inclusion> inclusions) {
        for (Inclusion i : inclusions) {
            looked.put(Pair.of(i.table(), i.columns(), i.target(), i.keys()), i);
            byTable.computeIfAbsent(i.table(), k -> new ArrayList<>()).add(i);
        }
    }

    /** A guess by names, with what values say about it; nothing if they speak against it. */
    Optional<Guess<Integer>> judged(
            TableFacts from, ColumnFacts column, TableFacts to, ColumnFacts key, Guess<Integer> guess) {
        boolean profiled =
                column.column().profile().filter(p -> p.distinct() > 1).isPresent()
                        && key.column()
                                .profile()
                                .filter(p -> p.rows() > 1 && p.unique())
                                .isPresent()
                        && !from.equals(to);
        if (!profiled) {
            return Optional.of(guess);
        }
        return looked(from, column, to, key).flatMap(found -> weighed(guess, found));
    }

    /** A guess with what was found; nothing where that speaks against it. */
    static <T> Optional<Guess<T>> weighed(Guess<T> guess, Inclusion found) {
        if (found.share() < REFUTED) {
            return Optional.empty();
        }
        double confidence = found.share() == 1 ? Math.min(0.97, guess.confidence() + 0.05) : guess.confidence() - 0.1;
        return Optional.of(new Guess<>(guess.value(), confidence, guess.reason() + "; " + words(found)));
    }

    /** How many values of a column are among those of a key, if they were looked up and any was found. */
    Optional<Inclusion> looked(TableFacts from, ColumnFacts column, TableFacts to, ColumnFacts key) {
        return looked(from, List.of(column.name()), to, List.of(key.name()));
    }

    /** The same for several columns; nothing where they were not looked up together. */
    Optional<Inclusion> looked(TableFacts from, List<String> columns, TableFacts to, List<String> keys) {
        return Optional.ofNullable(
                looked.get(Pair.of(from.table().fullName(), columns, to.table().fullName(), keys)));
    }

    /** What was found of the columns of a table. */
    List<Inclusion> of(TableFacts from) {
        return byTable.getOrDefault(from.table().fullName(), List.of());
    }

    /** The relation of a column that no name tells of: all of its values are there, and hardly by chance. */
    Optional<Relation> alone(TableFacts from, ColumnFacts column) {
        return of(from).stream()
                .filter(i -> i.columns().equals(List.of(column.name())) && i.share() == 1 && i.distinct() >= FEW)
                .filter(i -> column.isKeyLike() || column.family() == Family.TEXT)
                .filter(i -> covers(i) || column.family() == Family.TEXT)
                .findFirst()
                .map(i -> new Relation(
                        List.of(column.name()), i.target(), i.keys(), false, column.isKeyLike() ? 0.7 : 0.6, words(i)));
    }

    /** True if so many values of a key are there that they are hardly so by chance. */
    static boolean covers(Inclusion i) {
        return i.share() == 1 && i.distinct() >= FEW && i.distinct() >= COVERED * i.targetDistinct();
    }

    /** What was found, in words. */
    static String words(Inclusion i) {
        boolean one = i.keys().size() == 1;
        String where = i.target() + (one ? "." + i.keys().get(0) : " as " + String.join(", ", i.keys()));
        String what = (one ? "" : String.join(", ", i.columns()) + ": ") + (i.share() == 1 ? "all " : "");
        String values = i.share() == 1
                ? String.format(Locale.ROOT, "%,d", i.distinct())
                : String.format(Locale.ROOT, "%,d of %,d", i.found(), i.distinct());
        return what + values + (one ? " values" : " sets of values") + " are among " + where;
    }
}
