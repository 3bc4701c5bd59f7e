// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes decisions fit each other: a link has a hub among its members, a satellite a hub as its parent, and a key that is
 * fetched by a join is one that every delivery has.
 */
final class Fitting {

    private final Map<String, TableDecision> tables = new LinkedHashMap<>();

    private Fitting(List<TableDecision> decisions) {
        decisions.forEach(d -> tables.put(d.name(), d));
    }

    static List<TableDecision> of(List<TableDecision> decisions) {
        var fitting = new Fitting(decisions);
        boolean changed = true;
        while (changed) {
            changed = fitting.pass();
        }
        fitting.keys();
        return List.copyOf(fitting.tables.values());
    }

    private boolean pass() {
        boolean changed = false;
        for (String name : List.copyOf(tables.keySet())) {
            Optional<TableDecision> other = fitted(tables.get(name));
            if (other.isPresent()) {
                tables.put(other.get().name(), other.get());
                changed = true;
            }
        }
        return changed;
    }

    /** Another decision about this table or one that it refers to, where this one cannot stand. */
    private Optional<TableDecision> fitted(TableDecision table) {
        boolean relates = table.is(Kind.LINK) || table.is(Kind.NON_HISTORIZED);
        if (!relates && !table.is(Kind.SATELLITE)) {
            return Optional.empty();
        }
        var paths = new HubPaths(tables);
        if (table.is(Kind.SATELLITE) && mayLackChild(table, paths)) {
            return Optional.of(table.with(
                    new Guess<>(Kind.LINK, 0.5, "belongs to one thing, but what tells its rows apart may be null"),
                    table.key()));
        }
        boolean stands = relates
                ? table.relations().stream().anyMatch(r -> !paths.toHubs(r).isEmpty())
                : parent(table, paths).isPresent();
        return stands ? Optional.empty() : Optional.of(promoted(table).orElseGet(() -> hub(table)));
    }

    /** The sets of a multi-active satellite are told apart by columns that always have a value; a link may do without. */
    private static boolean mayLackChild(TableDecision satellite, HubPaths paths) {
        return parent(satellite, paths)
                .filter(p -> satellite.key().value().stream()
                        .filter(k -> !p.columns().contains(k))
                        .anyMatch(k -> satellite.table().column(k).orElseThrow().nullable()))
                .isPresent();
    }

    /** The reference of a satellite to the hub that it describes. */
    static Optional<Relation> parent(TableDecision satellite, HubPaths paths) {
        return satellite.relations().stream()
                .filter(r -> satellite.key().value().containsAll(r.columns())
                        && !r.target().equals(satellite.name()))
                .flatMap(r -> paths.toHubs(r).stream())
                .findFirst();
    }

    /** The table of codes that the table belongs to, as a hub. */
    private Optional<TableDecision> promoted(TableDecision table) {
        return table.relations().stream()
                .map(r -> tables.get(r.target()))
                .filter(t -> t != null && t.is(Kind.REFERENCE))
                .findFirst()
                .map(t -> t.with(
                        new Guess<>(Kind.HUB, 0.6, "codes, but " + table.name() + " belongs to nothing else"),
                        t.key()));
    }

    private static TableDecision hub(TableDecision table) {
        var all = new ArrayList<>(table.key().value());
        return table.with(
                new Guess<>(
                        Kind.HUB,
                        0.4,
                        "a " + table.kind().value() + " by its keys, but no hub is there that it belongs to"),
                table.rowKey().isEmpty() ? new Guess<>(all, 0.4, table.key().reason()) : table.key());
    }

    /**
     * A key that references do not carry is fetched by a join with the same delivery. Where rows come with load timestamps of
     * their own that does not work, and the source's number is the key.
     */
    private void keys() {
        boolean plain = tables.values().stream()
                .allMatch(t -> t.loadTimestamp().isEmpty() && t.operation().isEmpty());
        if (plain) {
            return;
        }
        for (TableDecision table : List.copyOf(tables.values())) {
            boolean other = table.is(Kind.HUB)
                    && !table.rowKey().isEmpty()
                    && !table.rowKey().equals(table.key().value());
            if (other) {
                tables.put(
                        table.name(),
                        table.with(
                                table.kind(),
                                new Guess<>(
                                        table.rowKey(),
                                        0.6,
                                        "what other tables carry; "
                                                + String.join(", ", table.key().value())
                                                + " could be the key, but changes do not bring it along")));
            }
        }
    }
}
