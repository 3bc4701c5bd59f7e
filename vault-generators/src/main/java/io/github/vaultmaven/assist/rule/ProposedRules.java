// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.rule;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.ModelAssistance;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.task.rule.ProposedRule;
import io.github.vaultmaven.assist.task.rule.RuleTask;
import io.github.vaultmaven.assist.task.rule.Sampled;
import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.rule.DeclaredRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks for a rule for each column of hubs and satellites of which the spec says nothing. What a person accepted becomes a
 * test that reports and does not fail: that rows keep it is nothing that anybody promised. Without an answer there is none.
 */
public final class ProposedRules implements ModelAssistance {

    private final Trial trial;

    /**
     * @param trial where answers are tried
     */
    public ProposedRules(Trial trial) {
        this.trial = trial;
    }

    @Override
    public VaultModel assisted(VaultModel model, Assistant assistant) {
        List<Sampled> questions = assistant.isOn() ? Unruled.of(model) : List.of();
        if (questions.isEmpty()) {
            return model;
        }
        List<Outcome<Optional<ProposedRule>>> outcomes = assistant.askAll(new RuleTask(trial), questions);
        Map<String, Structure> structures =
                model.structures().stream().collect(Collectors.toMap(Structure::name, Function.identity()));
        var rules = new ArrayList<>(model.rules());
        for (int i = 0; i < questions.size(); i++) {
            Outcome<Optional<ProposedRule>> outcome = outcomes.get(i);
            Sampled question = questions.get(i);
            if (outcome.source() == Outcome.Source.LOCKED && outcome.value().isPresent()) {
                Structure structure = structures.get(question.sample().name());
                rules.add(new AcceptedRule(
                                structure, question.column(), outcome.value().get())
                        .declared());
            }
        }
        return with(model, rules);
    }

    private static VaultModel with(VaultModel model, List<DeclaredRule> rules) {
        return rules.size() == model.rules().size()
                ? model
                : new VaultModel(
                        model.name(),
                        model.hash(),
                        model.columns(),
                        model.folders(),
                        model.sources(),
                        model.stagings(),
                        model.structures(),
                        rules,
                        model.retentions(),
                        model.uses());
    }
}
