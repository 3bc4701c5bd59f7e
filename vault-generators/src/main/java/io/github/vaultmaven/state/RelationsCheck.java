// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.state;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.state.VaultState.Relation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the relations of a model with those that were released. */
final class RelationsCheck {

    static final String RELEASED_RELATION = "released-relation";
    static final String RELEASED_KEY = "released-key";
    static final String RELEASED_COLUMN = "released-column";

    /** Kinds that are made anew from the vault at any time. */
    private static final Set<String> DERIVED =
            Set.of("snapshot_control", "pit", "bridge", "dimension", "fact", "flat_view", "calendar");

    private static final String RELEASE = "release the state (vault:release-state)";

    private final Function<String, SourceRange> places;
    private final Diagnostics diagnostics;

    /**
     * @param places where the released state says a relation's name
     * @param diagnostics takes findings
     */
    RelationsCheck(Function<String, SourceRange> places, Diagnostics diagnostics) {
        this.places = places;
        this.diagnostics = diagnostics;
    }

    void check(VaultState.Model released, VaultModel model) {
        Map<String, Structure> now = new TreeMap<>();
        model.structures().forEach(s -> now.put(s.name(), s));
        Map<String, String> renamed = Renames.of(released, now.values());
        for (Relation then : released.relations()) {
            Structure same = now.get(renamed.getOrDefault(then.name(), then.name()));
            if (same == null) {
                reportGone(then);
            } else {
                if (renamed.containsKey(then.name())) {
                    reportRenamed(then, same);
                }
                compare(Renames.apply(renamed, then), StateOf.relation(same), same, places.apply(then.name()));
            }
        }
    }

    private void reportGone(Relation then) {
        String kind = then.kind().replace('_', ' ');
        String message = Wording.quote(then.name()) + ", a released " + kind + ", is not made any more";
        diagnostics.add(
                DERIVED.contains(then.kind())
                        ? Diagnostic.warning(
                                RELEASED_RELATION,
                                places.apply(then.name()),
                                message,
                                "drop the relation and " + RELEASE)
                        : Diagnostic.error(
                                RELEASED_RELATION,
                                places.apply(then.name()),
                                message,
                                "its rows would stay as they are for good: put it back, or drop the relation and "
                                        + RELEASE));
    }

    private void reportRenamed(Relation then, Structure now) {
        String message = Wording.quote(now.name()) + " was released as " + Wording.quote(then.name());
        Diagnostic finding = DERIVED.contains(then.kind())
                ? Diagnostic.warning(
                        RELEASED_RELATION,
                        now.origin().range(),
                        message,
                        "drop the relation of the former name and " + RELEASE)
                : Diagnostic.error(
                        RELEASED_RELATION,
                        now.origin().range(),
                        message,
                        "a load would begin with an empty relation: give it the former name, or rename it in the"
                                + " database, too, and " + RELEASE);
        diagnostics.add(finding.label(places.apply(then.name()), "the released state"));
    }

    private void compare(Relation then, Relation now, Structure structure, SourceRange place) {
        if (!then.kind().equals(now.kind()) || !String.valueOf(then.parent()).equals(String.valueOf(now.parent()))) {
            error(RELEASED_RELATION, structure, place, about(then), about(now), "another name");
            return;
        }
        if (!then.key().equals(now.key())) {
            error(
                    RELEASED_KEY,
                    structure,
                    place,
                    "with the key " + list(then),
                    "with the key " + list(now),
                    "the former key");
        }
        now.collisionCodes().forEach((table, code) -> {
            String former = then.collisionCodes().get(table);
            if (former != null && !former.equals(code)) {
                error(RELEASED_KEY, structure, place, code(former, table), code(code, table), "the former code");
            }
        });
        columns(then, now, structure, place);
    }

    private static String about(Relation relation) {
        String kind = "as a " + relation.kind().replace('_', ' ');
        return relation.parent() == null ? kind : kind + " of " + Wording.quote(relation.parent());
    }

    private static String list(Relation relation) {
        return relation.key().stream()
                .map(column -> Wording.quote(column.toString()))
                .collect(Collectors.joining(", "));
    }

    private static String code(String code, String table) {
        return (code.isEmpty() ? "without a collision code" : "with the collision code " + Wording.quote(code))
                + " for " + table;
    }

    private void error(String id, Structure structure, SourceRange place, String then, String now, String give) {
        diagnostics.add(Diagnostic.error(
                        id,
                        structure.origin().range(),
                        Wording.quote(structure.name()) + " was released " + then + ", now it is made " + now,
                        "rows that are loaded would not be found again: give it " + give
                                + ", or load the vault anew and " + RELEASE)
                .label(place, "the released state"));
    }

    private void columns(Relation then, Relation now, Structure structure, SourceRange place) {
        List<String> changed = then.columns().stream()
                .filter(column -> !now.columns().contains(column))
                .map(column -> Wording.quote(column.toString())
                        + now.column(column.name())
                                .map(c -> ", now " + Wording.quote(c.type()))
                                .orElse(", now gone"))
                .toList();
        if (!changed.isEmpty()) {
            diagnostics.add(Diagnostic.warning(
                            RELEASED_COLUMN,
                            structure.origin().range(),
                            Wording.quote(structure.name()) + " was released with " + String.join("; ", changed),
                            "change the loaded relation, too, or keep what it has; then " + RELEASE)
                    .label(place, "the released state"));
        }
    }
}
