// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A task of tests: a name and what is known of it make a word of at most ten characters. */
public final class Choice implements AssistTask<Choice.Thing, String> {

    /** What is asked about. */
    public record Thing(String name, List<Fact> facts, boolean doubtful) {
        public static Thing of(String name) {
            return new Thing(name, List.of(Fact.of(name, Fact.Kind.NAME, "table")), false);
        }
    }

    @Override
    public String id() {
        return "choose";
    }

    @Override
    public String object(Thing thing) {
        return "thing " + thing.name();
    }

    @Override
    public Prompt prompt(Thing thing) {
        return new Prompt("Choose a word.", List.of(), thing.facts(), 10);
    }

    @Override
    public JsonNode schema(Thing thing) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putObject("properties").putObject("word").put("type", "string").put("maxLength", 10);
        return schema;
    }

    @Override
    public String fallback(Thing thing) {
        return "own";
    }

    @Override
    public Verdict<String> check(Thing thing, JsonNode answer) {
        String word = answer.path("word").asText();
        if (word.equals("throw")) {
            throw new IllegalStateException("a check that fails");
        }
        return word.equals("bad") ? Verdict.refused("a bad word") : Verdict.accepted(word);
    }

    @Override
    public boolean needsPerson(Thing thing, String word) {
        return thing.doubtful();
    }

    @Override
    public JsonNode write(String word) {
        return JsonNodeFactory.instance.objectNode().put("word", word);
    }
}
