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

    /** A column and a key. */
    private record Pair(String table, String column, String target, String key) {}

    private final Map<Pair, Inclusion> looked = new HashMap<>();
    private final Map<String, List<Inclusion>> byTable = new HashMap<>();

    ProfiledRelations(List<Inclusion> inclusions) {
        for (Inclusion i : inclusions) {
            looked.put(new Pair(i.table(), i.column(), i.target(), i.key()), i);
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
        Inclusion found = looked.get(
                new Pair(from.table().fullName(), column.name(), to.table().fullName(), key.name()));
        double share = found == null ? 0 : found.share();
        if (share < REFUTED) {
            return Optional.empty();
        }
        double confidence = share == 1 ? Math.min(0.97, guess.confidence() + 0.05) : guess.confidence() - 0.1;
        return Optional.of(new Guess<>(guess.value(), confidence, guess.reason() + "; " + words(found)));
    }

    /** True where no values were looked up, or none was found. */
    boolean isEmpty() {
        return looked.isEmpty();
    }

    /** How many values of a column are among those of a key, if they were looked up and any was found. */
    Optional<Inclusion> looked(TableFacts from, ColumnFacts column, TableFacts to, ColumnFacts key) {
        return Optional.ofNullable(looked.get(
                new Pair(from.table().fullName(), column.name(), to.table().fullName(), key.name())));
    }

    /** The relation of a column that no name tells of: all of its values are there, and hardly by chance. */
    Optional<Relation> alone(TableFacts from, ColumnFacts column) {
        return byTable.getOrDefault(from.table().fullName(), List.of()).stream()
                .filter(i -> i.column().equals(column.name()) && i.share() == 1 && i.distinct() >= FEW)
                .filter(i -> column.isKeyLike() || column.family() == Family.TEXT)
                .filter(i -> i.distinct() >= COVERED * i.targetDistinct() || column.family() == Family.TEXT)
                .findFirst()
                .map(i -> new Relation(
                        List.of(column.name()),
                        i.target(),
                        List.of(i.key()),
                        false,
                        column.isKeyLike() ? 0.7 : 0.6,
                        words(i)));
    }

    /** What was found, in words. */
    static String words(Inclusion i) {
        String where = i.target() + "." + i.key();
        return i.share() == 1
                ? String.format(Locale.ROOT, "all %,d values are among %s", i.distinct(), where)
                : String.format(Locale.ROOT, "%,d of %,d values are among %s", i.found(), i.distinct(), where);
    }
}
