package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.TechnicalColumns;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks that no two relations, and no two columns of one, have the same name; case does not tell names apart. */
final class RelationNames {

    static final String NAME_CLASH = "name-clash";
    static final String COLUMN_CLASH = "column-clash";

    private final Map<String, SourceRange> taken = new HashMap<>();
    private final TechnicalColumns technical;
    private final Diagnostics diagnostics;

    RelationNames(TechnicalColumns technical, Diagnostics diagnostics) {
        this.technical = technical;
        this.diagnostics = diagnostics;
    }

    /** Takes a name; false, after a finding, where it is taken. */
    boolean relation(String name, SourceRange range) {
        SourceRange first = taken.putIfAbsent(folded(name), range);
        if (first != null) {
            diagnostics.add(Diagnostic.error(
                            NAME_CLASH,
                            range,
                            "two relations would be named " + Wording.quote(name),
                            "rename one, or change `conventions.names`")
                    .label(first, "the other one"));
        }
        return first == null;
    }

    /** A structure that is loaded, with the relations beside it. */
    void loaded(StructureDraft structure) {
        if (structure(structure)) {
            relation(technical.beside().rejects(structure.name()), structure.range());
            relation(technical.beside().tracking(structure.name()), structure.range());
            relation(technical.beside().deliveryLog(structure.name()), structure.range());
        }
    }

    /** A structure and its columns; false, after a finding, where its name is taken. */
    boolean structure(StructureDraft structure) {
        boolean free = relation(structure.name(), structure.range());
        Set<String> columns = new HashSet<>(
                Set.of(folded(technical.loadTimestamp()), folded(technical.recordSource()), folded(technical.runId())));
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
