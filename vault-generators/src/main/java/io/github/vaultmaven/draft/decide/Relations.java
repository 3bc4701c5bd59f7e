// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the references between tables: declared ones, then those that names and types tell. */
final class Relations {

    private static final double DECLARED = 0.99;

    private static final List<RelationHeuristic> HEURISTICS = List.of(
            new SameKeyName(), new TableAndKeyWord(), new TableNameAlone(), new OwnParent(), new PersonInRole());

    private final SourceSchema schema;
    private final Map<TableFacts, Integer> places = new HashMap<>();
    private final Map<TableFacts, ColumnFacts> plainKeys = new HashMap<>();
    private final Map<TableFacts, List<String>> composite = new LinkedHashMap<>();
    private final List<TableFacts> house = new ArrayList<>();
    private final Map<List<String>, List<TableFacts>> byName = new HashMap<>();
    private final Map<List<String>, List<TableFacts>> byKey = new HashMap<>();
    private final ProfiledRelations values;
    private final CompositeRelations composites;
    private final SameEntity same;

    /**
     * @param schema the input
     * @param tables its tables
     * @param rowKeys what identifies their rows, by full name, as far as that is known
     */
    Relations(SourceSchema schema, List<TableFacts> tables, Map<String, Guess<List<String>>> rowKeys) {
        this.schema = schema;
        this.values = new ProfiledRelations(schema.inclusions());
        this.composites = new CompositeRelations(composite, rowKeys, values);
        this.same = new SameEntity(places, values);
        tables.forEach(t -> index(t, rowKeys.get(t.table().fullName())));
    }

    /** A table may be meant by columns that end like its name, or like its key. */
    private void index(TableFacts table, Guess<List<String>> key) {
        places.put(table, places.size());
        if (key == null) {
            return;
        }
        same.add(table, key.value());
        if (key.value().size() > 1) {
            composite.put(table, key.value());
            return;
        }
        ColumnFacts column = table.column(key.value().get(0));
        plainKeys.put(table, column);
        if (PersonInRole.isHouse(table)) {
            house.add(table);
        }
        byName.computeIfAbsent(table.words(), k -> new ArrayList<>()).add(table);
        byKey.computeIfAbsent(column.words(), k -> new ArrayList<>()).add(table);
    }

    /** The references of a table, in the order of its columns. */
    List<Relation> of(TableFacts from) {
        var found = new ArrayList<Relation>();
        var covered = new HashSet<String>();
        for (ForeignKey key : from.table().foreignKeys()) {
            declared(key).ifPresent(r -> {
                found.add(r);
                covered.addAll(r.columns());
            });
        }
        for (Relation relation :
                composites.of(from, covered, c -> !candidates(from, c).isEmpty())) {
            found.add(relation);
            covered.addAll(relation.columns());
        }
        for (ColumnFacts column : from.columns()) {
            if (!covered.contains(column.name())) {
                guessed(from, column).ifPresent(found::add);
            }
        }
        if (composite.containsKey(from) && composite.get(from).stream().noneMatch(covered::contains)) {
            same.of(from, composite.get(from)).ifPresent(r -> {
                found.removeIf(f -> r.columns().containsAll(f.columns()));
                found.add(r);
            });
        }
        found.sort(Comparator.comparingInt(r -> position(from, r)));
        return List.copyOf(found);
    }

    private static int position(TableFacts from, Relation relation) {
        return from.table()
                .columns()
                .indexOf(from.column(relation.columns().get(0)).column());
    }

    private Optional<Relation> declared(ForeignKey key) {
        return schema.table(key.schema(), key.table()).flatMap(target -> {
            List<String> targets = key.targets().isEmpty() ? target.primaryKey() : spelled(target, key.targets());
            return targets.size() == key.columns().size()
                    ? Optional.of(new Relation(
                            key.columns(), target.fullName(), targets, true, DECLARED, "declared at " + key.place()))
                    : Optional.empty();
        });
    }

    private static List<String> spelled(InputTable table, List<String> names) {
        return names.stream()
                .flatMap(n -> table.column(n).stream())
                .map(c -> c.name())
                .toList();
    }

    /** A judgement with the table that it is about. */
    private record Candidate(TableFacts to, Guess<Integer> guess) {}

    private Optional<Relation> guessed(TableFacts from, ColumnFacts column) {
        boolean ownKey = isOwnKey(from, column);
        return candidates(from, column).stream()
                .filter(c -> !ownKey || !c.to().equals(from))
                .max(Comparator.comparingDouble((Candidate c) -> c.guess().confidence())
                        .thenComparing(c -> c.guess().value())
                        .thenComparing(c -> c.to().table()
                                .schema()
                                .equalsIgnoreCase(from.table().schema()))
                        .thenComparing(c -> -places.get(c.to())))
                .filter(c -> !ownKey || c.guess().confidence() > ownClaim(from, column))
                .map(c -> new Relation(
                        List.of(column.name()),
                        c.to().table().fullName(),
                        List.of(plainKeys.get(c.to()).name()),
                        false,
                        c.guess().confidence(),
                        c.guess().reason()))
                .or(() -> ownKey ? same.of(from, List.of(column.name())) : values.alone(from, column));
    }

    private boolean isOwnKey(TableFacts from, ColumnFacts column) {
        ColumnFacts key = plainKeys.get(from);
        return key != null && key.name().equals(column.name());
    }

    /** How surely a key is that of its own table: {@code film_id} is film's, not film_text's. */
    private double ownClaim(TableFacts from, ColumnFacts key) {
        return new SameKeyName()
                .judge(from, key, from, key)
                .map(Guess::confidence)
                .orElse(1.0);
    }

    private List<Candidate> candidates(TableFacts from, ColumnFacts column) {
        Set<TableFacts> meant = meant(from, column);
        var candidates = new ArrayList<Candidate>();
        for (TableFacts to : meant) {
            ColumnFacts key = plainKeys.get(to);
            boolean same = to.equals(from) && key.name().equals(column.name());
            if (!same && fits(column, key)) {
                HEURISTICS.forEach(h -> h.judge(from, column, to, key)
                        .flatMap(g -> values.judged(from, column, to, key, g))
                        .ifPresent(g -> candidates.add(new Candidate(to, g))));
            }
        }
        return candidates;
    }

    /** The tables that heuristics can find by the words of a column; looking at all others would take a large part of the time. */
    private Set<TableFacts> meant(TableFacts from, ColumnFacts column) {
        var meant = new LinkedHashSet<TableFacts>();
        List<String> words = column.unnumbered();
        ending(byKey, words, meant);
        ending(byName, words.subList(0, Math.max(0, words.size() - 1)), meant);
        ending(byName, column.thing(), meant);
        var within = new ArrayList<>(from.words());
        within.addAll(column.thing());
        meant.addAll(byName.getOrDefault(within, List.of()));
        if (plainKeys.containsKey(from)) {
            meant.add(from);
        }
        if (!house.isEmpty() && PersonInRole.isRole(column)) {
            meant.addAll(house);
        }
        return meant;
    }

    private static void ending(Map<List<String>, List<TableFacts>> index, List<String> words, Set<TableFacts> meant) {
        for (int i = 0; i < words.size(); i++) {
            meant.addAll(index.getOrDefault(words.subList(i, words.size()), List.of()));
        }
    }

    private static boolean fits(ColumnFacts column, ColumnFacts key) {
        return column.family() == key.family() || column.family() == Family.UNKNOWN || key.family() == Family.UNKNOWN;
    }
}
