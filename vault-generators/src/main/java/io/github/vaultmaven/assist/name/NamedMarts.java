// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.name;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.ModelAssistance;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.assist.task.name.NameTask;
import io.github.vaultmaven.assist.task.name.Named;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives columns and measures of marts a label where their names abbreviate and the spec gives none. Names of columns stay:
 * queries and reports depend on them.
 */
public final class NamedMarts implements ModelAssistance {

    @Override
    public VaultModel assisted(VaultModel model, Assistant assistant) {
        Dictionary dictionary = Dictionary.standard();
        List<MartNames> marts = model.structures().stream()
                .map(s -> new MartNames(s, dictionary))
                .toList();
        List<Named> questions =
                marts.stream().flatMap(m -> m.questions().stream()).toList();
        if (questions.isEmpty()) {
            return model;
        }
        List<Outcome<String>> outcomes = assistant.askAll(new NameTask(dictionary), questions);
        Map<String, Map<String, String>> labels = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            Named question = questions.get(i);
            String name = outcomes.get(i).value();
            if (!name.equals(question.column())) {
                labels.computeIfAbsent(question.relation(), r -> new HashMap<>())
                        .put(question.column(), label(name));
            }
        }
        List<Structure> structures = new ArrayList<>();
        marts.forEach(m -> structures.add(m.labelled(distinct(labels.getOrDefault(m.name(), Map.of())))));
        return new VaultModel(
                model.name(),
                model.hash(),
                model.columns(),
                model.folders(),
                model.sources(),
                model.stagings(),
                structures,
                model.rules(),
                model.retentions(),
                model.uses());
    }

    private static String label(String name) {
        String words = name.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Without labels that two columns would share: each answer was checked without knowledge of the others. */
    private static Map<String, String> distinct(Map<String, String> labels) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        labels.values().stream().filter(l -> !seen.add(l)).forEach(shared::add);
        Map<String, String> kept = new HashMap<>(labels);
        kept.values().removeAll(shared);
        return kept;
    }
}
