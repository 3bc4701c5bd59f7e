// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import io.github.vaultmaven.draft.schema.Inclusion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out that two tables tell of one thing, so that it gets one hub with both as sources: tables of one name and key in two
 * schemas, and tables whose keys hold the same values. The table that comes first, or that has more, is the hub's.
 */
final class SameEntity {

    private static final double MOST = 0.9;
    private static final int FEWEST = 20;

    private final Map<TableFacts, Integer> places;
    private final Map<TableFacts, ColumnFacts> keys;
    private final ProfiledRelations values;

    /**
     * @param places where tables stand
     * @param keys the one column that identifies their rows
     */
    SameEntity(Map<TableFacts, Integer> places, Map<TableFacts, ColumnFacts> keys, ProfiledRelations values) {
        this.places = places;
        this.keys = keys;
        this.values = values;
    }

    /** What the key of a table means, if it is that of another table's thing. */
    Optional<Relation> of(TableFacts from, ColumnFacts key) {
        return keys.keySet().stream()
                .filter(to -> isNamesake(from, to) || !values.isEmpty())
                .filter(to -> !to.equals(from) && keys.get(to).family() == key.family())
                .sorted((a, b) -> Integer.compare(places.get(a), places.get(b)))
                .flatMap(to -> named(from, key, to).or(() -> held(from, key, to)).stream())
                .findFirst();
    }

    /** Of one name in another schema. */
    private static boolean isNamesake(TableFacts from, TableFacts to) {
        return to.words().equals(from.words())
                && !to.table().schema().equalsIgnoreCase(from.table().schema());
    }

    private Optional<Relation> named(TableFacts from, ColumnFacts key, TableFacts to) {
        boolean same = isNamesake(from, to)
                && places.get(to) < places.get(from)
                && keys.get(to).words().equals(key.words());
        Optional<Inclusion> looked = values.looked(from, key, to, keys.get(to));
        boolean refuted = looked.isEmpty() && profiled(key) && profiled(keys.get(to));
        return same && !refuted
                ? Optional.of(relation(
                        key,
                        to,
                        0.7,
                        "called like " + to.table().fullName()
                                + ", with a key of the same name and type: one thing in two places"
                                + looked.map(i -> "; " + ProfiledRelations.words(i))
                                        .orElse("")))
                : Optional.empty();
    }

    private static boolean profiled(ColumnFacts column) {
        return column.column().profile().filter(p -> p.rows() > 1).isPresent();
    }

    /** Numbers agree by chance, texts hardly; of two tables that hold the same the first is the hub's. */
    private Optional<Relation> held(TableFacts from, ColumnFacts key, TableFacts to) {
        boolean back = values.looked(to, keys.get(to), from, key)
                .filter(i -> i.share() >= MOST)
                .isPresent();
        return values.looked(from, key, to, keys.get(to))
                .filter(i -> i.share() >= MOST && i.distinct() >= FEWEST && key.family() == Family.TEXT)
                .filter(i -> !back || places.get(to) < places.get(from))
                .map(i -> relation(key, to, 0.65, ProfiledRelations.words(i) + ": one thing in two places"));
    }

    private Relation relation(ColumnFacts key, TableFacts to, double confidence, String reason) {
        return new Relation(
                List.of(key.name()), to.table().fullName(), List.of(keys.get(to).name()), false, confidence, reason);
    }
}
