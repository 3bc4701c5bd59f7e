// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Fact;
import io.github.vaultmaven.assist.Prompt;
import io.github.vaultmaven.assist.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A task of tests: which column of a table is its key, and how the table is called. */
final class KeyTask implements AssistTask<KeyTask.Table, KeyTask.Key> {

    /** A table with the names of its columns. */
    record Table(String name, List<String> columns) {}

    /** The answer. */
    record Key(String column, String title) {}

    @Override
    public String id() {
        return "key";
    }

    @Override
    public String object(Table table) {
        return "table " + table.name();
    }

    @Override
    public Prompt prompt(Table table) {
        var example = new Table("orders", List.of("order_date", "order_no"));
        return new Prompt(
                "Name the column that is the table's business key, and the table's title.",
                List.of(new Prompt.Example(facts(example), "{\"column\":\"order_no\",\"title\":\"Orders\"}")),
                facts(table),
                48);
    }

    private static List<Fact> facts(Table table) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(table.name(), Fact.Kind.NAME, "table"));
        table.columns().forEach(c -> facts.add(Fact.of(table.name() + "." + c, Fact.Kind.NAME, "column")));
        return facts;
    }

    @Override
    public JsonNode schema(Table table) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object").put("additionalProperties", false);
        schema.putArray("required").add("column").add("title");
        ObjectNode properties = schema.putObject("properties");
        var names = properties.putObject("column").put("type", "string").putArray("enum");
        table.columns().forEach(names::add);
        properties.putObject("title").put("type", "string").put("minLength", 1).put("maxLength", 30);
        return schema;
    }

    @Override
    public Key fallback(Table table) {
        return new Key(table.columns().get(0), table.name());
    }

    @Override
    public Verdict<Key> check(Table table, JsonNode answer) {
        return Verdict.accepted(
                new Key(answer.path("column").asText(), answer.path("title").asText()));
    }

    @Override
    public boolean needsPerson(Table table, Key key) {
        return false;
    }

    @Override
    public JsonNode write(Key key) {
        return JsonNodeFactory.instance.objectNode().put("column", key.column()).put("title", key.title());
    }
}
