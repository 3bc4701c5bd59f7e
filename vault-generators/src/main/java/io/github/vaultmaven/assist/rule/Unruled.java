// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.rule;

import io.github.vaultmaven.assist.task.rule.Sampled;
import io.github.vaultmaven.assist.trial.TrialTable;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.PayloadSatellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.Treatment;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.rule.DeclaredRule;
import io.github.vaultmaven.model.rule.Rule;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of hubs and satellites for which the spec has no rule. */
final class Unruled {

    private final Set<String> ruled = new HashSet<>();
    private final List<Sampled> found = new ArrayList<>();

    private Unruled() {}

    static List<Sampled> of(VaultModel model) {
        var unruled = new Unruled();
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
            attributes(structure, satellite.attributes());
        }
    }

    private void keys(Hub hub) {
        Map<String, DataType> columns = new LinkedHashMap<>();
        hub.businessKey().forEach(part -> columns.put(part.name(), part.type()));
        boolean single = hub.businessKey().size() == 1;
        for (KeyPart part : hub.businessKey()) {
            add(new Sampled(table(hub, columns), part.name(), !part.required(), single, false));
        }
    }

    /** What a treatment replaced is no longer what a rule would be about. */
    private void attributes(Structure satellite, List<Attribute> attributes) {
        Map<String, DataType> columns = new LinkedHashMap<>();
        attributes.forEach(a -> columns.put(a.name(), a.type()));
        attributes.stream()
                .filter(a -> a.treatment() == Treatment.NONE)
                .forEach(a -> add(new Sampled(
                        table(satellite, columns),
                        a.name(),
                        true,
                        false,
                        !a.pii().isEmpty())));
    }

    private void add(Sampled question) {
        if (!ruled.contains(place(question.sample().name(), question.column()))) {
            found.add(question);
        }
    }

    private static TrialTable table(Structure structure, Map<String, DataType> columns) {
        return new TrialTable(structure.name(), columns, List.of());
    }
}
