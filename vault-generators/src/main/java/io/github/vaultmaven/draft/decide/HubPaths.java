// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows references to hubs, through satellites to their parents and through links to their members. */
public final class HubPaths {

    private static final int FARTHEST = 10;

    private final Map<String, TableDecision> tables;

    /** @param tables decisions by full name of the table; not copied, since they change while they are fitted */
    HubPaths(Map<String, TableDecision> tables) {
        this.tables = tables;
    }

    /** The same for a list. */
    public static HubPaths of(List<TableDecision> decisions) {
        var byName = new LinkedHashMap<String, TableDecision>();
        decisions.forEach(d -> byName.put(d.name(), d));
        return new HubPaths(byName);
    }

    /** The decision about a table. */
    public TableDecision table(String name) {
        return tables.get(name);
    }

    /** References to hubs that a reference amounts to; none where it leads to codes, or nowhere. */
    public List<Relation> toHubs(Relation relation) {
        return follow(relation, FARTHEST);
    }

    /** The reference of a satellite to the hub that it describes. */
    public Optional<Relation> parent(TableDecision satellite) {
        return Fitting.parent(satellite, this);
    }

    /** All references of a table to hubs, each set of columns and hub once. */
    public List<Relation> toHubs(TableDecision table) {
        var found = new ArrayList<Relation>();
        for (Relation relation : table.relations()) {
            for (Relation hub : toHubs(relation)) {
                boolean known = found.stream()
                        .anyMatch(f ->
                                f.target().equals(hub.target()) && f.columns().equals(hub.columns()));
                if (!known) {
                    found.add(hub);
                }
            }
        }
        return found;
    }

    private List<Relation> follow(Relation relation, int further) {
        TableDecision target = tables.get(relation.target());
        if (target == null || further == 0) {
            return List.of();
        }
        return switch (target.kind().value()) {
            case HUB -> List.of(relation);
            case SATELLITE, LINK, NON_HISTORIZED ->
                target.relations().stream()
                        .filter(r -> !r.target().equals(target.name()))
                        .flatMap(r -> through(relation, r).stream())
                        .flatMap(r -> follow(r, further - 1).stream())
                        .toList();
            case REFERENCE, MIXTURE -> List.of();
        };
    }

    /** Where a table's reference is among the columns referred to, what refers to it refers on. */
    private static Optional<Relation> through(Relation relation, Relation next) {
        var columns = new ArrayList<String>();
        for (String column : next.columns()) {
            int at = relation.targets().indexOf(column);
            if (at < 0) {
                return Optional.empty();
            }
            columns.add(relation.columns().get(at));
        }
        return Optional.of(new Relation(
                columns,
                next.target(),
                next.targets(),
                relation.declared() && next.declared(),
                Math.min(relation.confidence(), next.confidence()),
                relation.reason() + ", by way of " + relation.target()));
    }
}
