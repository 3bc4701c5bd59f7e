// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.state;

import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.state.VaultState.Column;
import io.github.vaultmaven.state.VaultState.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Recognizes relations that only have another name. */
final class Renames {

    private Renames() {}

    /**
     * New names by former ones: of released relations that are gone, those with a new one of the same kind, entity, key
     * and columns.
     */
    static Map<String, String> of(VaultState.Model released, Collection<Structure> now) {
        List<Relation> fresh = new ArrayList<>(now.stream()
                .map(StateOf::relation)
                .filter(r -> released.relation(r.name()).isEmpty())
                .toList());
        var renamed = new TreeMap<String, String>();
        for (Relation then : released.relations()) {
            boolean gone = now.stream().noneMatch(s -> s.name().equals(then.name()));
            Optional<Relation> same =
                    fresh.stream().filter(r -> gone && isSame(then, r)).findFirst();
            same.ifPresent(r -> {
                fresh.remove(r);
                renamed.put(then.name(), r.name());
            });
        }
        return renamed;
    }

    private static boolean isSame(Relation a, Relation b) {
        return a.kind().equals(b.kind())
                && a.entity().equals(b.entity())
                && names(a.key()).equals(names(b.key()))
                && names(a.columns()).equals(names(b.columns()));
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** A released relation in new names: its own, its parent's, and those of the hubs that it relates. */
    static Relation apply(Map<String, String> renamed, Relation then) {
        return new Relation(
                renamed.getOrDefault(then.name(), then.name()),
                then.kind(),
                then.entity(),
                then.parent() == null ? null : renamed.getOrDefault(then.parent(), then.parent()),
                types(renamed, then.key()),
                then.collisionCodes(),
                types(renamed, then.columns()));
    }

    private static List<Column> types(Map<String, String> renamed, List<Column> columns) {
        return columns.stream()
                .map(c -> new Column(c.name(), renamed.getOrDefault(c.type(), c.type())))
                .toList();
    }
}
