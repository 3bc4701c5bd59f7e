// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What identifies a row of a table: what is declared, else what values or names tell. */
final class RowKeys {

    private static final double DECLARED = 0.99;
    private static final double UNIQUE = 0.9;
    private static final double PROFILED = 0.85;
    private static final double NAMED = 0.7;
    private static final double SHORTENED = 0.6;
    private static final int SHORTEST = 3;
    private static final Set<String> ROW = Set.of("row", "record", "line");

    private RowKeys() {}

    /** The row key of a table, or nothing if neither constraints nor names tell. */
    static Optional<Guess<List<String>>> of(TableFacts facts) {
        if (!facts.table().primaryKey().isEmpty()) {
            return Optional.of(new Guess<>(facts.table().primaryKey(), DECLARED, "declared primary key"));
        }
        return unique(facts)
                .or(() -> profiled(facts))
                .or(() -> named(facts))
                .or(() -> ProfiledKeys.together(facts))
                .or(() -> ProfiledKeys.alone(facts));
    }

    private static Optional<Guess<List<String>>> unique(TableFacts facts) {
        return facts.table().uniqueKeys().stream()
                .filter(k -> k.stream().noneMatch(c -> facts.column(c).column().nullable()))
                .findFirst()
                .map(k -> new Guess<>(k, UNIQUE, "declared unique and never null"));
    }

    private static Optional<Guess<List<String>>> profiled(TableFacts facts) {
        return facts.columns().stream()
                .filter(c -> c.column().profile().filter(p -> p.unique()).isPresent() && c.isKeyLike())
                .min(Comparator.comparing(
                        (ColumnFacts c) -> !isOwnKey(c, facts.words()) && !isRunTogether(c, facts.words())))
                .map(c -> new Guess<>(
                        List.of(c.name()),
                        ProfiledKeys.by(
                                PROFILED, c.column().profile().orElseThrow().rows()),
                        String.format(
                                Locale.ROOT,
                                "unique in %,d rows, name ends in %s",
                                c.column().profile().orElseThrow().rows(),
                                c.lastWord())));
    }

    private static Optional<Guess<List<String>>> named(TableFacts facts) {
        return facts.columns().stream()
                .filter(c -> isOwnKey(c, facts.words()) && !ProfiledKeys.refutes(c))
                .findFirst()
                .map(c -> new Guess<>(List.of(c.name()), NAMED, "named as the key of its table"))
                .or(() -> facts.columns().stream()
                        .limit(1)
                        .filter(c -> abbreviates(c.words(), facts.words()) && !ProfiledKeys.refutes(c))
                        .findFirst()
                        .map(c -> new Guess<>(
                                List.of(c.name()),
                                SHORTENED,
                                "the first column, named as the key of its table in short")));
    }

    /** {@code app_id} in applications. */
    private static boolean abbreviates(List<String> column, List<String> table) {
        return column.size() == 2
                && Vocabulary.KEY.contains(column.get(1))
                && column.get(0).length() >= SHORTEST
                && table.size() == 1
                && table.get(0).startsWith(column.get(0));
    }

    /** {@code contactid} in contacts. */
    private static boolean isRunTogether(ColumnFacts column, List<String> table) {
        String name = String.join("", column.words());
        String joined = String.join("", table);
        return name.startsWith(joined) && Vocabulary.KEY.contains(name.substring(joined.length()));
    }

    /** {@code id}, {@code customer_id} in customers, {@code row_id}. */
    private static boolean isOwnKey(ColumnFacts column, List<String> table) {
        var named = new ArrayList<>(column.words());
        if (named.isEmpty() || !Vocabulary.KEY.contains(named.remove(named.size() - 1))) {
            return false;
        }
        boolean generic = named.isEmpty()
                && Set.of("id", "uuid", "guid", "key").contains(column.words().get(0));
        return generic
                || !named.isEmpty()
                        && (named.equals(table)
                                || Words.ends(table, named)
                                || named.size() == 1 && ROW.contains(named.get(0)));
    }
}
