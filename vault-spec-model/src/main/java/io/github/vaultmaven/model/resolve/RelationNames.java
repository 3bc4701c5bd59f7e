// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.TechnicalColumns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Checks that no two relations, and no two columns of one, have the same name; case does not tell names apart. */
final class RelationNames {

    static final String NAME_CLASH = "name-clash";
    static final String COLUMN_CLASH = "column-clash";

    private final Map<String, SourceRange> taken = new LinkedHashMap<>();

    /** Structures whose relations beside them are not among the names yet: no name so far can be one of theirs. */
    private final List<StructureDraft> loaded = new ArrayList<>();

    private final BesideNames besideNames;
    private boolean besides;
    private final Set<List<SourceRange>> clashes = new HashSet<>();
    private final TechnicalColumns technical;
    private final List<String> everywhere;
    private final Set<String> columns = new HashSet<>();
    private final Diagnostics diagnostics;

    RelationNames(TechnicalColumns technical, Diagnostics diagnostics) {
        this.technical = technical;
        this.everywhere =
                List.of(folded(technical.loadTimestamp()), folded(technical.recordSource()), folded(technical.runId()));
        this.besideNames = new BesideNames(technical.beside());
        this.diagnostics = diagnostics;
    }

    /** Takes a name; false, after a finding, where it is taken. */
    boolean relation(String name, SourceRange range) {
        String folded = folded(name);
        if (!besides && besideNames.mayBe(folded)) {
            takeBesides();
        }
        return take(name, folded, range);
    }

    /** From now on names of relations that stand beside others are taken as well. */
    private void takeBesides() {
        besides = true;
        loaded.forEach(structure -> beside(structure, this::known));
        loaded.clear();
    }

    private boolean take(String name, String folded, SourceRange range) {
        SourceRange first = taken.putIfAbsent(folded, range);
        // Relations beside two structures of one name clash, too; that says nothing new.
        if (first != null && (clashes.add(List.of(first, range)) || first.equals(range))) {
            diagnostics.add(Diagnostic.error(
                            NAME_CLASH,
                            range,
                            "two relations would be named " + Wording.quote(name),
                            "rename one, or change `conventions.names`")
                    .label(first, "the other one"));
        }
        return first == null;
    }

    /** Takes the names of a used model's relations, which are in the same database. */
    void include(RelationNames other) {
        other.taken.forEach(this::known);
        for (StructureDraft structure : other.loaded) {
            loaded(structure, this::known);
        }
    }

    /** Takes a name that may be known already, as that of the very same structure. */
    private void known(String name, SourceRange range) {
        if (!range.equals(taken.get(folded(name)))) {
            relation(name, range);
        }
    }

    /** A structure that is loaded, with the relations beside it. */
    void loaded(StructureDraft structure) {
        if (structure(structure)) {
            loaded(structure, this::relation);
        }
    }

    private void loaded(StructureDraft structure, BiConsumer<String, SourceRange> taker) {
        if (besides) {
            beside(structure, taker);
        } else {
            loaded.add(structure);
        }
    }

    private void beside(StructureDraft structure, BiConsumer<String, SourceRange> taker) {
        TechnicalColumns.Beside beside = technical.beside();
        taker.accept(beside.rejects(structure.name()), structure.range());
        taker.accept(beside.tracking(structure.name()), structure.range());
        taker.accept(beside.deliveryLog(structure.name()), structure.range());
    }

    /** A structure and its columns; false, after a finding, where its name is taken. */
    boolean structure(StructureDraft structure) {
        boolean free = relation(structure.name(), structure.range());
        columns.clear();
        columns.addAll(everywhere);
        for (String column : structure.columns()) {
            if (!columns.add(folded(column))) {
                diagnostics.error(
                        COLUMN_CLASH,
                        structure.range(),
                        Wording.quote(structure.name()) + " would have two columns " + Wording.quote(column),
                        "give one of them another name");
            }
        }
        return free;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
