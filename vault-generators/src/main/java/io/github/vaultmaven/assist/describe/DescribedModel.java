// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.describe;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.ModelAssistance;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.assist.task.describe.DescribeTask;
import io.github.vaultmaven.assist.task.describe.Subject;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.rule.DeclaredRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives what has no description one: hubs, links, satellites, references and marts, their columns, and rules. Where nobody
 * answered, columns and rules get the sentence that follows from names and types, and relations keep what generators say.
 */
public final class DescribedModel implements ModelAssistance {

    @Override
    public VaultModel assisted(VaultModel model, Assistant assistant) {
        Dictionary dictionary = Dictionary.standard();
        List<Subject> questions = Subjects.of(model, dictionary);
        if (questions.isEmpty()) {
            return model;
        }
        List<Outcome<String>> outcomes = assistant.askAll(new DescribeTask(dictionary), questions);
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            if (outcomes.get(i).source() != Outcome.Source.FALLBACK || isGap(questions.get(i))) {
                texts.put(Words.place(questions.get(i)), outcomes.get(i).value());
            }
        }
        var words = new Words(texts);
        var described = new DescribedStructures(words);
        List<Structure> structures =
                model.structures().stream().map(described::of).toList();
        List<DeclaredRule> rules = model.rules().stream()
                .map(r -> new DeclaredRule(r.relation(), r.name(), r.severity(), r.rule(), words.ofRule(r)))
                .toList();
        return new VaultModel(
                model.name(),
                model.hash(),
                model.columns(),
                model.folders(),
                model.sources(),
                model.stagings(),
                structures,
                rules,
                model.retentions(),
                model.uses());
    }

    /** Generators say something of each relation; of columns and rules only what they are called. */
    private static boolean isGap(Subject subject) {
        return !subject.name().isEmpty();
    }
}
