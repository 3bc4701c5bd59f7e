// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Fact;
import io.github.vaultmaven.assist.Prompt;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.task.Answer;
import io.github.vaultmaven.assist.task.Schemas;
import io.github.vaultmaven.assist.trial.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns an instruction into an expression.
 *
 * <p>What the grammar of thresholds covers is translated without a model, and an answer must give the same on all rows.
 * Everything else waits for a person, and nothing is made of it until then.
 */
public final class TranslateTask implements AssistTask<Instructed, Translation> {

    private static final String EXPRESSION = "expression";
    private static final String OVER = "over";
    private static final int MOST = 2_000;
    private static final int TOKENS = 400;

    private static final String TELL = "Write the instruction as one SQL expression over the columns given. Use CASE,"
            + " comparisons and the columns only; every number and every label of the instruction appears in it, and no"
            + " other.";
    private static final String OVER_TELL = " Name in `over` the satellites whose columns you use.";
    private static final String PLACE_TELL = " Spell columns as they are given, with the name before the dot.";
    private static final String BARE_TELL = " Spell columns without the name before the dot.";
    private static final String CONDITION_TELL =
            "Write the instruction as one SQL condition over the columns given, true for"
                    + " the rows that are to stay. Use comparisons and the columns only; every number and every label of the"
                    + " instruction appears in it, and no other.";

    private final Trial trial;

    /**
     * @param trial where expressions are tried; without one, no answer is used before a person accepted it
     */
    public TranslateTask(Trial trial) {
        this.trial = trial;
    }

    @Override
    public String id() {
        return "translate";
    }

    @Override
    public String object(Instructed question) {
        return switch (question.kind()) {
            case ATTRIBUTE -> "satellite " + question.relation() + " column " + question.attribute();
            case COLUMN -> question.relation() + " column " + question.attribute();
            case CONDITION -> question.relation() + " filter";
        };
    }

    @Override
    public Prompt prompt(Instructed question) {
        var facts = new ArrayList<Fact>();
        question.satellites().forEach((satellite, columns) -> {
            if (question.choosesSatellites()) {
                facts.add(Fact.of(satellite, Fact.Kind.NAME, "satellite"));
            }
            String before = satellite.isEmpty() ? question.table() : satellite;
            columns.forEach((name, type) -> facts.add(Fact.of(before + "." + name, Fact.Kind.TYPE, type.toString())));
        });
        String subject = question.isCondition() ? "filter" : question.attribute();
        question.type().ifPresent(type -> facts.add(Fact.of(subject, Fact.Kind.TYPE, type.toString())));
        facts.add(Fact.of(subject, Fact.Kind.INSTRUCTION, question.text()));
        return question.choosesSatellites()
                ? new Prompt(TELL + OVER_TELL, List.of(example()), facts, TOKENS)
                : new Prompt(
                        (question.isCondition() ? CONDITION_TELL : TELL)
                                + (question.isOfOneTable() ? BARE_TELL : PLACE_TELL),
                        List.of(example(question.isCondition())),
                        facts,
                        TOKENS);
    }

    private static Prompt.Example example(boolean condition) {
        String words = condition ? "no account that is overdrawn" : "standing is GOOD above 100, else POOR";
        String answer = condition ? "balance >= 0" : "case when balance > 100 then 'GOOD' else 'POOR' end";
        return new Prompt.Example(
                List.of(
                        Fact.of("balance", Fact.Kind.TYPE, "decimal(12,2)"),
                        Fact.of(condition ? "filter" : "standing", Fact.Kind.INSTRUCTION, words)),
                "{\"expression\":\"" + answer + "\"}");
    }

    private static Prompt.Example example() {
        return new Prompt.Example(
                List.of(
                        Fact.of("s_account", Fact.Kind.NAME, "satellite"),
                        Fact.of("s_account.balance", Fact.Kind.TYPE, "decimal(12,2)"),
                        Fact.of(
                                "standing",
                                Fact.Kind.INSTRUCTION,
                                "standing is GOOD above 100, FAIR above 10, else POOR")),
                "{\"expression\":\"case when balance > 100 then 'GOOD' when balance > 10 then 'FAIR' else 'POOR' end\","
                        + "\"over\":[\"s_account\"]}");
    }

    @Override
    public JsonNode schema(Instructed question) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        properties.put(EXPRESSION, Schemas.text(MOST));
        if (question.choosesSatellites()) {
            properties.put(OVER, Schemas.listOf(question.satellites().keySet(), 1));
        }
        return Schemas.object(properties);
    }

    @Override
    public Translation fallback(Instructed question) {
        return question.byGrammar()
                .map(fitted -> new Translation(
                        fitted.expression(), question.choosesSatellites() ? List.of(fitted.satellite()) : List.of()))
                .orElse(Translation.NONE);
    }

    @Override
    public Verdict<Translation> check(Instructed question, JsonNode node) {
        boolean chooses = question.choosesSatellites();
        Answer answer = new Answer(node, chooses ? Set.of(EXPRESSION, OVER) : Set.of(EXPRESSION));
        var translation = new Translation(
                answer.expression(EXPRESSION, MOST),
                chooses ? answer.listOf(OVER, question.satellites().keySet()) : List.of());
        if (answer.isSound()) {
            new TranslationCheck(question, trial).faults(translation).forEach(answer::fault);
        }
        return answer.isSound() ? Verdict.accepted(translation) : new Verdict.Refused<>(answer.faults());
    }

    @Override
    public boolean needsPerson(Instructed question, Translation answer) {
        return question.byGrammar().isEmpty() || !trial.isAvailable();
    }

    @Override
    public JsonNode write(Translation answer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put(EXPRESSION, answer.expression());
        answer.over().forEach(over -> node.withArray(OVER).add(over));
        return node;
    }
}
