// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.rule;

import io.github.vaultmaven.assist.task.rule.Sampled;
import io.github.vaultmaven.assist.trial.TrialTable;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.PayloadSatellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.Treatment;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.rule.DeclaredRule;
import io.github.vaultmaven.model.rule.Rule;
import io.github.vaultmaven.target.sql.PersonalColumns;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of hubs and satellites for which the spec has no rule. */
final class Unruled {

    private final Set<String> ruled = new HashSet<>();
    private final List<Sampled> found = new ArrayList<>();

    private final Set<String> personal;
    private final VaultSample sample;

    private Unruled(Collection<String> personal, VaultSample sample) {
        this.personal = Set.copyOf(personal);
        this.sample = sample;
    }

    static List<Sampled> of(VaultModel model, VaultSample sample) {
        var unruled = new Unruled(PersonalColumns.of(model), sample);
        model.rules().forEach(unruled::note);
        model.structures().forEach(unruled::add);
        return List.copyOf(unruled.found);
    }

    private void note(DeclaredRule declared) {
        Rule rule = declared.rule();
        if (rule instanceof Rule.NotNull r) {
            note(declared, List.of(r.column()));
        } else if (rule instanceof Rule.InSet r) {
            note(declared, List.of(r.column()));
        } else if (rule instanceof Rule.Range r) {
            note(declared, List.of(r.column()));
        } else if (rule instanceof Rule.Pattern r) {
            note(declared, List.of(r.column()));
        } else if (rule instanceof Rule.Unique r) {
            note(declared, r.columns());
        } else if (rule instanceof Rule.ExistsIn r) {
            note(declared, r.columns());
        }
    }

    private void note(DeclaredRule declared, List<String> columns) {
        columns.forEach(column -> ruled.add(place(declared.relation(), column)));
    }

    private static String place(String relation, String column) {
        return relation + '\n' + column;
    }

    private void add(Structure structure) {
        if (structure instanceof Hub hub) {
            keys(hub);
        } else if (structure instanceof PayloadSatellite satellite) {
            attributes(structure, satellite.attributes(), satellite.feeds());
        }
    }

    private void keys(Hub hub) {
        Map<String, DataType> columns = new LinkedHashMap<>();
        hub.businessKey().forEach(part -> columns.put(part.name(), part.type()));
        boolean single = hub.businessKey().size() == 1;
        List<KeyPart> open = hub.businessKey().stream()
                .filter(part -> isOpen(hub, part.name()))
                .toList();
        if (!open.isEmpty()) {
            TrialTable table = table(hub, columns, columns.keySet());
            open.forEach(part -> found.add(
                    new Sampled(table, part.name(), !part.required(), single, isPersonal(part.name(), hub.feeds()))));
        }
    }

    /** What a treatment replaced is no longer what a rule would be about. */
    private void attributes(Structure satellite, List<Attribute> attributes, List<Feed> feeds) {
        Map<String, DataType> columns = new LinkedHashMap<>();
        attributes.forEach(a -> columns.put(a.name(), a.type()));
        List<Attribute> plain =
                attributes.stream().filter(a -> a.treatment() == Treatment.NONE).toList();
        List<Attribute> open =
                plain.stream().filter(a -> isOpen(satellite, a.name())).toList();
        if (!open.isEmpty()) {
            TrialTable table = table(
                    satellite, columns, plain.stream().map(Attribute::name).collect(Collectors.toSet()));
            open.forEach(a -> found.add(
                    new Sampled(table, a.name(), true, false, !a.pii().isEmpty() || isPersonal(a.name(), feeds))));
        }
    }

    /** Under its own name, or under that of the column that feeds it. */
    private boolean isPersonal(String column, List<Feed> feeds) {
        return personal.contains(column) || feeds.stream().anyMatch(f -> personal.contains(f.column(column)));
    }

    private boolean isOpen(Structure structure, String column) {
        return !ruled.contains(place(structure.name(), column));
    }

    /** Columns that hold something else than they are declared as are null in its rows. */
    private TrialTable table(Structure structure, Map<String, DataType> columns, Set<String> readable) {
        List<String> read = columns.keySet().stream().filter(readable::contains).toList();
        List<List<String>> rows = sample.rows(structure.name(), read).stream()
                .map(row -> columns.keySet().stream()
                        .map(c -> read.contains(c) ? row.get(read.indexOf(c)) : null)
                        .collect(Collectors.<String, List<String>>toCollection(ArrayList::new)))
                .toList();
        return new TrialTable(structure.name(), columns, rows);
    }
}
