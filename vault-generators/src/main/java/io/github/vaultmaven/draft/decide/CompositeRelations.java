// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import io.github.vaultmaven.draft.schema.Inclusion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * References of several columns that nothing declares: to a table all of whose key columns are here under their names, under
 * their names behind a role ({@code origin_country}, {@code origin_code}), or by their values alone.
 */
final class CompositeRelations {

    private static final double NAMED = 0.7;
    private static final double IN_ROLE = 0.68;
    private static final double BY_VALUES = 0.65;

    private final Map<TableFacts, List<String>> keys;
    private final Map<String, Guess<List<String>>> rowKeys;
    private final ProfiledRelations values;

    /**
     * @param keys tables whose key has several columns, in their order
     * @param rowKeys what identifies rows, by full name of the table, as far as that is known
     */
    CompositeRelations(
            Map<TableFacts, List<String>> keys, Map<String, Guess<List<String>>> rowKeys, ProfiledRelations values) {
        this.keys = keys;
        this.rowKeys = rowKeys;
        this.values = values;
    }

    /**
     * The references of a table.
     *
     * @param covered columns that refer already
     * @param named true for a column whose name alone says what it refers to
     */
    List<Relation> of(TableFacts from, Set<String> covered, Predicate<ColumnFacts> named) {
        var found = new ArrayList<Relation>();
        var used = new HashSet<>(covered);
        for (Relation relation : byNames(from)) {
            if (relation.columns().stream().noneMatch(used::contains)) {
                found.add(relation);
                used.addAll(relation.columns());
            }
        }
        Set<String> plain = Set.copyOf(used);
        for (Relation relation : inRoles(from)) {
            boolean known =
                    found.stream().anyMatch(f -> Set.copyOf(f.columns()).equals(Set.copyOf(relation.columns())));
            if (!known && relation.columns().stream().noneMatch(plain::contains)) {
                found.add(relation);
                used.addAll(relation.columns());
            }
        }
        for (Relation relation : byValues(from, named)) {
            if (relation.columns().stream().noneMatch(used::contains)) {
                found.add(relation);
                used.addAll(relation.columns());
            }
        }
        return found;
    }

    /** The tables of the same schema first: of two of one name its own is meant. */
    private List<TableFacts> targets(TableFacts from) {
        return keys.keySet().stream()
                .sorted(Comparator.comparing((TableFacts to) ->
                        !to.table().schema().equalsIgnoreCase(from.table().schema())))
                .toList();
    }

    private List<String> own(TableFacts from) {
        return Optional.ofNullable(rowKeys.get(from.table().fullName()))
                .map(Guess::value)
                .orElse(List.of());
    }

    private List<Relation> byNames(TableFacts from) {
        List<String> own = own(from);
        var found = new ArrayList<Relation>();
        targets(from).forEach(to -> {
            List<String> key = keys.get(to);
            List<String> columns = key.stream()
                    .flatMap(k -> alike(from, to.column(k), own).stream())
                    .toList();
            if (!to.equals(from) && isWhole(columns, key) && isApart(from, own, columns)) {
                relation(from, columns, to, NAMED, "has all columns of the key of " + to.name())
                        .ifPresent(found::add);
            }
        });
        return found;
    }

    /** A column for each part of the key, and no column for two. */
    private static boolean isWhole(List<String> columns, List<String> key) {
        return columns.size() == key.size() && Set.copyOf(columns).size() == columns.size();
    }

    private Optional<Relation> relation(
            TableFacts from, List<String> columns, TableFacts to, double confidence, String reason) {
        List<String> key = keys.get(to);
        var guess = new Guess<>(to.table().fullName(), confidence, reason);
        Optional<Guess<String>> judged = values.looked(from, columns, to, key)
                .map(i -> ProfiledRelations.weighed(guess, i))
                .orElse(Optional.of(guess));
        return judged.map(g -> new Relation(columns, g.value(), key, false, g.confidence(), g.reason()));
    }

    /** What two tables share as their whole key does not say which refers to which; a part of a longer key without a time does. */
    private static boolean isApart(TableFacts from, List<String> own, List<String> columns) {
        Set<String> shared = new HashSet<>(own);
        shared.retainAll(columns);
        boolean within = shared.size() == columns.size();
        return (own.isEmpty() || shared.size() < own.size())
                && (!within || columns.stream().map(from::column).noneMatch(ColumnFacts::isTime));
    }

    private static Optional<String> alike(TableFacts from, ColumnFacts key, List<String> own) {
        return from.columns().stream()
                .filter(c -> (c.isKeyLike() || own.contains(c.name()))
                        && c.words().equals(key.words())
                        && c.family() == key.family())
                .map(ColumnFacts::name)
                .findFirst();
    }

    private List<Relation> inRoles(TableFacts from) {
        var found = new ArrayList<Relation>();
        targets(from).forEach(to -> {
            List<String> key = keys.get(to);
            for (List<String> role : roles(from, to, key)) {
                List<String> columns = key.stream()
                        .flatMap(k -> inRole(from, to.column(k), role).stream())
                        .toList();
                if (isWhole(columns, key) && isApart(from, own(from), columns)) {
                    relation(
                                    from,
                                    columns,
                                    to,
                                    IN_ROLE,
                                    "has the columns of the key of " + to.name() + " behind " + String.join("_", role))
                            .ifPresent(found::add);
                }
            }
        });
        return found;
    }

    /** What stands before the last word of a key's columns, such as {@code origin} in {@code origin_airport_code}. */
    private static Set<List<String>> roles(TableFacts from, TableFacts to, List<String> key) {
        var roles = new LinkedHashSet<List<String>>();
        for (ColumnFacts column : from.columns()) {
            for (String part : key) {
                List<String> words = to.column(part).words();
                if (column.isKeyLike() && Words.ends(column.words(), words)) {
                    roles.add(column.words().subList(0, column.words().size() - words.size()));
                }
            }
        }
        roles.remove(List.<String>of());
        return roles;
    }

    /** The column behind the role, else the one without, which several roles may share: a company's accounts. */
    private static Optional<String> inRole(TableFacts from, ColumnFacts key, List<String> role) {
        var words = new ArrayList<>(role);
        words.addAll(key.words());
        return from.columns().stream()
                .filter(c -> c.family() == key.family()
                        && (c.words().equals(words) || c.words().equals(key.words()) && c.isKeyLike()))
                .min(Comparator.comparing((ColumnFacts c) -> !c.words().equals(words)))
                .map(ColumnFacts::name);
    }

    private List<Relation> byValues(TableFacts from, Predicate<ColumnFacts> named) {
        var found = new ArrayList<Relation>();
        keys.forEach((to, key) -> values.of(from).stream()
                .filter(i -> i.target().equals(to.table().fullName())
                        && Set.copyOf(i.keys()).equals(Set.copyOf(key)))
                .filter(i -> isHardlyChance(from, i) && isApart(from, own(from), i.columns()))
                .filter(i -> strangers(from, i, to).stream().noneMatch(named))
                .sorted(Comparator.comparing(i -> strangers(from, i, to).size()))
                .forEach(i -> found.add(new Relation(
                        i.columns(), i.target(), i.keys(), false, BY_VALUES, ProfiledRelations.words(i)))));
        return found;
    }

    private static boolean isHardlyChance(TableFacts from, Inclusion i) {
        List<ColumnFacts> columns = i.columns().stream().map(from::column).toList();
        return i.columns().size() > 1
                && ProfiledRelations.covers(i)
                && columns.stream().allMatch(c -> c.isKeyLike() || c.isTime() || c.family() == Family.TEXT);
    }

    /** Columns that are not called like their part of the key. */
    private static List<ColumnFacts> strangers(TableFacts from, Inclusion i, TableFacts to) {
        var strangers = new ArrayList<ColumnFacts>();
        for (int at = 0; at < i.keys().size(); at++) {
            ColumnFacts column = from.column(i.columns().get(at));
            if (!TupleCandidates.alike(column, to.column(i.keys().get(at)))) {
                strangers.add(column);
            }
        }
        return strangers;
    }
}
