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
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.write.SatelliteSplit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Recommends how the attributes of a table are split into satellites. An answer names the satellite of each column, so that
 * none can be left out or stand twice. The task's own answer is that of the drafting rules.
 */
public final class SplitTask implements AssistTask<SourceTableQuestion, Map<String, String>> {

    /** Tables with more attributes are not asked about. */
    public static final int MOST_COLUMNS = 100;

    private static final int TOKENS = 40;
    private static final int TOKENS_OF_COLUMN = 16;

    @Override
    public String id() {
        return "recommend";
    }

    @Override
    public String object(SourceTableQuestion question) {
        return "satellites of table " + question.table();
    }

    /** Whether there is anything to split. */
    public static boolean isOpen(SourceTableQuestion question) {
        int attributes = question.attributes().size();
        return attributes > 1 && attributes <= MOST_COLUMNS;
    }

    @Override
    public Prompt prompt(SourceTableQuestion question) {
        var facts = new ArrayList<Fact>();
        TableDecision own = question.decision();
        facts.add(Fact.of(own.name(), Fact.Kind.NAME, "table"));
        for (InputColumn c : question.attributes()) {
            String column = own.name() + "." + c.name();
            boolean personal = own.pii().containsKey(c.name());
            facts.add(new Fact(column, Fact.Kind.TYPE, c.type(), personal));
            if (personal) {
                facts.add(new Fact(column, Fact.Kind.NAME, "personal data", true));
            }
            if (!c.comment().isBlank()) {
                facts.add(new Fact(column, Fact.Kind.DESCRIPTION, c.comment(), personal));
            }
        }
        return new Prompt(
                "Say for each column which satellite it belongs to in a Data Vault: what changes at another rate stands in"
                        + " another satellite, and personal data stands apart. Call the main satellite details.",
                List.of(),
                facts,
                TOKENS + TOKENS_OF_COLUMN * question.attributes().size());
    }

    @Override
    public JsonNode schema(SourceTableQuestion question) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        question.attributes().forEach(c -> properties.put(c.name(), Schemas.text(SplitCheck.LONGEST)));
        return Schemas.object(properties);
    }

    @Override
    public Map<String, String> fallback(SourceTableQuestion question) {
        return SatelliteSplit.of(question.decision(), question.attributes());
    }

    @Override
    public Verdict<Map<String, String>> check(SourceTableQuestion question, JsonNode node) {
        Map<String, String> own = fallback(question);
        Answer answer = new Answer(node, own.keySet());
        Map<String, String> split = new LinkedHashMap<>();
        own.keySet().forEach(column -> split.put(column, answer.text(column, SplitCheck.LONGEST)));
        if (answer.isSound() && !split.equals(own)) {
            new SplitCheck(question).faults(split).forEach(answer::fault);
        }
        return answer.isSound() ? Verdict.accepted(split) : new Verdict.Refused<>(answer.faults());
    }

    /** A draft is for a person to read, and says of each guess whose it is. */
    @Override
    public boolean needsPerson(SourceTableQuestion question, Map<String, String> answer) {
        return false;
    }

    /** Rules split every table. */
    @Override
    public boolean isOptional(SourceTableQuestion question) {
        return true;
    }

    @Override
    public JsonNode write(Map<String, String> answer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        answer.forEach(node::put);
        return node;
    }
}
