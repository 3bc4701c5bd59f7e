// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Fact;
import io.github.vaultmaven.assist.Prompt;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.assist.task.Answer;
import io.github.vaultmaven.assist.task.Schemas;
import io.github.vaultmaven.assist.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proposes a rule for a column. The task's own answer follows from type, key and sample. Every proposal waits for a person,
 * who is told where the sample breaks it.
 */
public final class RuleTask implements AssistTask<Sampled, Optional<ProposedRule>> {

    private static final String RULE = "rule";
    private static final String VALUE = "value";
    private static final String NONE = "none";
    private static final int MOST = 300;
    private static final int TOKENS = 80;
    private static final int SHOWN = 5;

    private static final Map<String, ProposedRule.Kind> KINDS = Arrays.stream(ProposedRule.Kind.values())
            .collect(Collectors.toUnmodifiableMap(ProposedRule.Kind::toString, k -> k));

    private final Trial trial;
    private final Dictionary dictionary = Dictionary.standard();

    /**
     * @param trial where rules are tried
     */
    public RuleTask(Trial trial) {
        this.trial = trial;
    }

    @Override
    public String id() {
        return "rule";
    }

    @Override
    public String object(Sampled question) {
        return "table " + question.sample().name() + " column " + question.column();
    }

    @Override
    public Prompt prompt(Sampled question) {
        var facts = new ArrayList<Fact>();
        String table = question.sample().name();
        question.sample()
                .columns()
                .forEach((name, type) -> facts.add(Fact.of(table + "." + name, Fact.Kind.TYPE, type.toString())));
        String of = table + "." + question.column();
        facts.add(new Fact(of, Fact.Kind.NAME, "column", question.personal()));
        int at = List.copyOf(question.sample().columns().keySet()).indexOf(question.column());
        question.sample().rows().stream()
                .map(row -> row.get(at))
                .filter(v -> v != null)
                .distinct()
                .limit(SHOWN)
                .forEach(v -> facts.add(new Fact(of, Fact.Kind.SAMPLE, v, question.personal())));
        return new Prompt("Name one rule that good values of the last column keep.", List.of(), facts, TOKENS);
    }

    @Override
    public JsonNode schema(Sampled question) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        var words = new ArrayList<>(KINDS.keySet().stream().sorted().toList());
        words.add(NONE);
        properties.put(RULE, Schemas.oneOf(words));
        ObjectNode value =
                JsonNodeFactory.instance.objectNode().put("type", "string").put("maxLength", MOST);
        properties.put(VALUE, value);
        return Schemas.object(properties);
    }

    @Override
    public Optional<ProposedRule> fallback(Sampled question) {
        return new OwnRules(question, dictionary)
                .best()
                .filter(rule ->
                        new RuleCheck(question, Trial.none("")).fault(rule).isEmpty());
    }

    @Override
    public Verdict<Optional<ProposedRule>> check(Sampled question, JsonNode node) {
        Answer answer = new Answer(node, Set.of(RULE, VALUE));
        var words = new java.util.HashSet<>(KINDS.keySet());
        words.add(NONE);
        String kind = answer.oneOf(RULE, words);
        String value = answer.expression(VALUE, MOST);
        if (!answer.isSound()) {
            return new Verdict.Refused<>(answer.faults());
        }
        if (kind.equals(NONE)) {
            return value.isEmpty() ? Verdict.accepted(Optional.empty()) : Verdict.refused("`none` has a value");
        }
        var rule = new ProposedRule(KINDS.get(kind), value);
        return new RuleCheck(question, trial)
                .fault(rule)
                .<Verdict<Optional<ProposedRule>>>map(Verdict::refused)
                .orElseGet(() -> Verdict.accepted(Optional.of(rule)));
    }

    /** Where the sample breaks a rule: a line for the person who decides, or nothing. */
    public Optional<String> finding(Sampled question, ProposedRule rule) {
        int broken = new RuleCheck(question, trial).broken(rule);
        return broken == 0
                ? Optional.empty()
                : Optional.of("%d of %d sample rows break `%s` on `%s`"
                        .formatted(broken, question.sample().rows().size(), rule.kind(), question.column()));
    }

    @Override
    public List<String> notes(Sampled question, Optional<ProposedRule> rule) {
        return rule.map(r -> question.sample().rows().isEmpty()
                        ? List.of("no rows were there to try it on (vault.assist.data)")
                        : finding(question, r).stream().toList())
                .orElse(List.of());
    }

    @Override
    public boolean needsPerson(Sampled question, Optional<ProposedRule> rule) {
        return rule.isPresent();
    }

    @Override
    public boolean isOptional(Sampled question) {
        return true;
    }

    @Override
    public JsonNode write(Optional<ProposedRule> rule) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(RULE, rule.map(r -> r.kind().toString()).orElse(NONE))
                .put(VALUE, rule.map(ProposedRule::value).orElse(""));
    }
}
