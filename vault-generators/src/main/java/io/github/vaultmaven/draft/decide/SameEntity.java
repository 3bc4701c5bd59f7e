// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import io.github.vaultmaven.draft.schema.Inclusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tables that hold the same thing, in one system or several: of one name in two schemas or but for the first word, with keys of
 * one name and type; or with keys that hold the same values. The first of them makes the hub, which all others feed.
 */
final class SameEntity {

    private static final double MOST = 0.9;
    private static final double HALF = 0.5;
    private static final int FEWEST = 20;

    private final Map<TableFacts, Integer> places;
    private final Map<TableFacts, List<String>> keys = new HashMap<>();
    private final Map<String, TableFacts> byName = new HashMap<>();
    private final Map<List<String>, List<TableFacts>> byWords = new HashMap<>();
    private final ProfiledRelations values;

    /** @param places where tables stand */
    SameEntity(Map<TableFacts, Integer> places, ProfiledRelations values) {
        this.places = places;
        this.values = values;
    }

    /** Adds a table with the columns that identify its rows. */
    void add(TableFacts table, List<String> key) {
        keys.put(table, key);
        byName.put(table.table().fullName(), table);
        byWords.computeIfAbsent(table.words(), k -> new ArrayList<>()).add(table);
        byWords.computeIfAbsent(withoutFirst(table), k -> new ArrayList<>()).add(table);
    }

    /** The words behind the first one, marked, so that they are no table's whole name. */
    private static List<String> withoutFirst(TableFacts table) {
        var words = new ArrayList<>(table.words());
        if (!words.isEmpty()) {
            words.set(0, "");
        }
        return words;
    }

    /** Tables that may hold the same, by their names or by the values that were looked up. */
    private Set<TableFacts> candidates(TableFacts from) {
        var found = new LinkedHashSet<TableFacts>(byWords.getOrDefault(from.words(), List.of()));
        found.addAll(byWords.getOrDefault(withoutFirst(from), List.of()));
        for (Inclusion inclusion : values.of(from)) {
            Optional.ofNullable(byName.get(inclusion.target())).ifPresent(found::add);
        }
        return found;
    }

    /** What the key of a table means, if it is that of another table's thing. */
    Optional<Relation> of(TableFacts from, List<String> key) {
        return candidates(from).stream()
                .filter(to -> !to.equals(from) && keys.get(to).size() == key.size())
                .sorted((a, b) -> Integer.compare(places.get(a), places.get(b)))
                .flatMap(to ->
                        named(from, key, to).or(() -> held(from, key, to)).or(() -> shared(from, key, to)).stream())
                .findFirst();
    }

    /** Of one name in another schema. */
    private static boolean isNamesake(TableFacts from, TableFacts to) {
        return to.words().equals(from.words())
                && !to.table().schema().equalsIgnoreCase(from.table().schema());
    }

    /** {@code crm_customers} and {@code erp_customers}: of one name but for the first word. */
    private static boolean isSystemsOwn(TableFacts from, TableFacts to) {
        int words = from.words().size();
        return words > 1
                && to.words().size() == words
                && to.words().subList(1, words).equals(from.words().subList(1, words));
    }

    /** The columns of the other key that are called like these, in their order; nothing if one is called otherwise. */
    private Optional<List<String>> counterparts(TableFacts from, List<String> key, TableFacts to) {
        var found = new ArrayList<String>();
        for (String column : key) {
            ColumnFacts own = from.column(column);
            keys.get(to).stream()
                    .map(to::column)
                    .filter(c -> c.words().equals(own.words()) && c.family() == own.family())
                    .map(ColumnFacts::name)
                    .filter(c -> !found.contains(c))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found.size() == key.size() ? Optional.of(found) : Optional.empty();
    }

    private Optional<Relation> named(TableFacts from, List<String> key, TableFacts to) {
        boolean namesake = isNamesake(from, to);
        boolean called = namesake || isSystemsOwn(from, to) && hasText(from, key) && says(from, key);
        if (!called || places.get(to) > places.get(from)) {
            return Optional.empty();
        }
        return counterparts(from, key, to).flatMap(other -> {
            Optional<Inclusion> looked = values.looked(from, key, to, other);
            boolean refuted = looked.isPresent()
                    ? looked.get().found() == 0
                    : key.size() == 1 && profiled(from, key) && profiled(to, other);
            return refuted
                    ? Optional.empty()
                    : Optional.of(relation(
                            key,
                            to,
                            other,
                            namesake ? 0.7 : 0.6,
                            "called like " + to.table().fullName() + (namesake ? "" : " but for the first word")
                                    + ", with a key of the same name and type: one thing in two places"
                                    + looked.map(i -> "; " + ProfiledRelations.words(i))
                                            .orElse("")));
        });
    }

    private static boolean profiled(TableFacts table, List<String> key) {
        return key.stream()
                .map(table::column)
                .allMatch(c -> c.column().profile().filter(p -> p.rows() > 1).isPresent());
    }

    private static boolean hasText(TableFacts table, List<String> key) {
        return key.stream().map(table::column).anyMatch(c -> c.family() == Family.TEXT);
    }

    /** True if the names of a key say what it is the key of. */
    private static boolean says(TableFacts table, List<String> key) {
        return key.stream().map(table::column).anyMatch(c -> c.words().size() > 1);
    }

    /** What was looked up in the whole key of another table; numbers agree by chance, texts hardly. */
    private Optional<Inclusion> looked(TableFacts from, List<String> key, TableFacts to) {
        return hasText(from, key)
                ? values.of(from).stream()
                        .filter(i -> i.target().equals(to.table().fullName()) && i.distinct() >= FEWEST)
                        .filter(i -> sameSet(i.columns(), key) && sameSet(i.keys(), keys.get(to)))
                        .max((a, b) -> Double.compare(a.share(), b.share()))
                : Optional.empty();
    }

    private static boolean sameSet(List<String> one, List<String> other) {
        return one.size() == other.size() && one.containsAll(other);
    }

    /** Of two tables that hold the same the first is the hub's. */
    private Optional<Relation> held(TableFacts from, List<String> key, TableFacts to) {
        boolean back =
                looked(to, keys.get(to), from).filter(i -> i.share() >= MOST).isPresent();
        return looked(from, key, to)
                .filter(i -> i.share() >= MOST && (!back || places.get(to) < places.get(from)))
                .map(i -> relation(
                        i.columns(), to, i.keys(), 0.65, ProfiledRelations.words(i) + ": one thing in two places"));
    }

    /** Keys of one name that says something, half of whose values are the same: systems that know some things each. */
    private Optional<Relation> shared(TableFacts from, List<String> key, TableFacts to) {
        if (places.get(to) > places.get(from) || !says(from, key)) {
            return Optional.empty();
        }
        return counterparts(from, key, to)
                .flatMap(other -> looked(from, key, to).filter(i -> i.share() >= HALF))
                .map(i -> relation(
                        i.columns(),
                        to,
                        i.keys(),
                        0.6,
                        "a key of the same name; " + ProfiledRelations.words(i) + ": one thing in two places"));
    }

    private static Relation relation(
            List<String> key, TableFacts to, List<String> other, double confidence, String reason) {
        return new Relation(key, to.table().fullName(), other, false, confidence, reason);
    }
}
