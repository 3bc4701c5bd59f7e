// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.recommend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Fact;
import io.github.vaultmaven.assist.Prompt;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.task.Answer;
import io.github.vaultmaven.assist.task.Schemas;
import io.github.vaultmaven.draft.decide.Kind;
import io.github.vaultmaven.draft.decide.TableDecision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Recommends what a table becomes. The task's own answer is that of the drafting rules. */
public final class RecommendTask implements AssistTask<SourceTableQuestion, Recommendation> {

    private static final String KIND = "kind";
    private static final String KEY = "key";
    private static final int TOKENS = 120;

    private static final Map<String, Kind> KINDS =
            Arrays.stream(Kind.values()).collect(Collectors.toUnmodifiableMap(Kind::toString, k -> k));

    @Override
    public String id() {
        return "recommend";
    }

    @Override
    public String object(SourceTableQuestion question) {
        return "table " + question.table();
    }

    @Override
    public Prompt prompt(SourceTableQuestion question) {
        var facts = new ArrayList<Fact>();
        TableDecision own = question.decision();
        facts.add(Fact.of(own.name(), Fact.Kind.NAME, "table"));
        own.table()
                .columns()
                .forEach(c -> facts.add(new Fact(
                        own.name() + "." + c.name(),
                        Fact.Kind.TYPE,
                        c.type(),
                        own.pii().containsKey(c.name()))));
        own.relations()
                .forEach(r -> facts.add(Fact.of(
                        own.name() + "." + String.join("+", r.columns()), Fact.Kind.NAME, "refers to " + r.target())));
        return new Prompt(
                "Say what the table is in a Data Vault, and which columns identify its rows.",
                List.of(),
                facts,
                TOKENS);
    }

    @Override
    public JsonNode schema(SourceTableQuestion question) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        properties.put(
                KIND,
                Schemas.oneOf(Arrays.stream(Kind.values()).map(Kind::toString).toList()));
        properties.put(KEY, Schemas.listOf(question.columns(), 1));
        return Schemas.object(properties);
    }

    @Override
    public Recommendation fallback(SourceTableQuestion question) {
        TableDecision own = question.decision();
        return new Recommendation(own.kind().value(), own.key().value());
    }

    @Override
    public Verdict<Recommendation> check(SourceTableQuestion question, JsonNode node) {
        Answer answer = new Answer(node, Set.of(KIND, KEY));
        String kind = answer.oneOf(KIND, KINDS.keySet());
        List<String> key = answer.listOf(KEY, question.columns());
        if (answer.isSound() && key.isEmpty()) {
            answer.fault("`key` names no column");
        }
        if (!answer.isSound()) {
            return new Verdict.Refused<>(answer.faults());
        }
        var recommendation = new Recommendation(KINDS.get(kind), key);
        if (!recommendation.equals(fallback(question))) {
            new RecommendationCheck(question).fault(recommendation).ifPresent(answer::fault);
        }
        return answer.isSound() ? Verdict.accepted(recommendation) : new Verdict.Refused<>(answer.faults());
    }

    /** A draft is for a person to read, and says of each guess whose it is. */
    @Override
    public boolean needsPerson(SourceTableQuestion question, Recommendation answer) {
        return false;
    }

    @Override
    public JsonNode write(Recommendation answer) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put(KIND, answer.kind().toString());
        answer.key().forEach(node.withArray(KEY)::add);
        return node;
    }
}
