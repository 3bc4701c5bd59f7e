// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.rule;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.ModelAssistance;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.task.rule.ProposedRule;
import io.github.vaultmaven.assist.task.rule.RuleTask;
import io.github.vaultmaven.assist.task.rule.Sampled;
import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
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
    private final Function<VaultModel, VaultSample> samples;
    private final Diagnostics diagnostics;

    /**
     * Asks without rows to look at.
     *
     * @param trial where answers are tried
     */
    public ProposedRules(Trial trial) {
        this(trial, model -> VaultSample.NONE, new Diagnostics());
    }

    /**
     * @param trial where answers are tried
     * @param samples rows of a model's vault
     * @param diagnostics takes notes on rules that rows break
     */
    public ProposedRules(Trial trial, Function<VaultModel, VaultSample> samples, Diagnostics diagnostics) {
        this.trial = trial;
        this.samples = samples;
        this.diagnostics = diagnostics;
    }

    @Override
    public VaultModel assisted(VaultModel model, Assistant assistant) {
        List<Sampled> questions = assistant.isOn() ? Unruled.of(model, samples.apply(model)) : List.of();
        if (questions.isEmpty()) {
            return model;
        }
        var task = new RuleTask(trial);
        List<Outcome<Optional<ProposedRule>>> outcomes = assistant.askAll(task, questions);
        Map<String, Structure> structures =
                model.structures().stream().collect(Collectors.toMap(Structure::name, Function.identity()));
        var rules = new ArrayList<>(model.rules());
        for (int i = 0; i < questions.size(); i++) {
            Sampled question = questions.get(i);
            Structure structure = structures.get(question.sample().name());
            Outcome<Optional<ProposedRule>> outcome = outcomes.get(i);
            accepted(outcome)
                    .ifPresent(rule -> rules.add(new AcceptedRule(structure, question.column(), rule).declared()));
            accepted(outcome)
                    .or(() -> outcome.waiting().flatMap(Function.identity()))
                    .ifPresent(rule -> report(task, structure, question, rule));
        }
        return rules.size() == model.rules().size() ? model : model.withRules(rules);
    }

    private static Optional<ProposedRule> accepted(Outcome<Optional<ProposedRule>> outcome) {
        return outcome.source() == Outcome.Source.LOCKED ? outcome.value() : Optional.empty();
    }

    private void report(RuleTask task, Structure structure, Sampled question, ProposedRule rule) {
        task.finding(question, rule)
                .ifPresent(found -> diagnostics.add(new Diagnostic(
                        "rule-broken",
                        Severity.NOTE,
                        found + " of " + Wording.quote(structure.name()),
                        structure.origin().range(),
                        List.of(),
                        "reject the proposal, or look at the rows: as a test, `vault:test` lists them")));
    }
}
