// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Fact;
import io.github.vaultmaven.assist.Prompt;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.assist.task.Answer;
import io.github.vaultmaven.assist.task.Schemas;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads tables from a description in words, in the compact notation of drafts. There is no answer without a model: the words
 * follow no grammar.
 */
public final class ReadTask implements AssistTask<Described, List<String>> {

    /** Longer texts are not asked about: the answer would be cut off. */
    public static final int LONGEST = 6_000;

    private static final String TABLES = "tables";
    private static final String TABLE = "table";
    private static final int MOST_TABLES = 40;
    private static final int LONGEST_TABLE = 2_000;
    private static final int TOKENS = 1_500;

    private final Dictionary dictionary;

    /** @param dictionary what abbreviations in names stand for */
    public ReadTask(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public String id() {
        return "read";
    }

    @Override
    public String object(Described question) {
        return "text " + question.name();
    }

    @Override
    public Prompt prompt(Described question) {
        return new Prompt(
                "List the tables that the description tells of, each as name:column(type),column(type). Use the words of the"
                        + " description for the names, and nothing that it does not tell of.",
                List.of(new Prompt.Example(
                        List.of(Fact.of(
                                "a.txt",
                                Fact.Kind.DESCRIPTION,
                                "Each customer has a number and a name. An order has a number, a date and belongs to a"
                                        + " customer.")),
                        write(List.of(
                                        "customer:customer_number(varchar),name(varchar)",
                                        "order:order_number(varchar),order_date(date),customer_number(varchar)"))
                                .toString())),
                List.of(Fact.of(question.name(), Fact.Kind.DESCRIPTION, question.text())),
                TOKENS);
    }

    @Override
    public JsonNode schema(Described question) {
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("type", "array");
        list.set("items", Schemas.text(LONGEST_TABLE));
        return Schemas.object(Map.of(TABLES, list.put("minItems", 1).put("maxItems", MOST_TABLES)));
    }

    @Override
    public List<String> fallback(Described question) {
        return List.of();
    }

    @Override
    public Verdict<List<String>> check(Described question, JsonNode node) {
        Answer answer = new Answer(node, Set.of(TABLES));
        List<String> tables = List.of();
        if (answer.isSound()) {
            tables = tables(node.get(TABLES), answer);
        }
        if (answer.isSound()) {
            new ReadCheck(question.text(), dictionary).faults(tables).forEach(answer::fault);
        }
        return answer.isSound() ? Verdict.accepted(tables) : new Verdict.Refused<>(answer.faults());
    }

    private static List<String> tables(JsonNode list, Answer answer) {
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_TABLES) {
            answer.fault("`tables` is no list of 1 to " + MOST_TABLES);
            return List.of();
        }
        var tables = new java.util.ArrayList<String>();
        for (JsonNode item : list) {
            var one = new Answer(JsonNodeFactory.instance.objectNode().set(TABLE, item), Set.of(TABLE));
            tables.add(one.text(TABLE, LONGEST_TABLE));
            one.faults().forEach(answer::fault);
        }
        return tables;
    }

    /** A draft is for a person to read, and says of these tables who read them. */
    @Override
    public boolean needsPerson(Described question, List<String> answer) {
        return false;
    }

    @Override
    public JsonNode write(List<String> tables) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode list = node.putArray(TABLES);
        tables.forEach(list::add);
        return node;
    }
}
