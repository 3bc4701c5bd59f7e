// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.describe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Fact;
import io.github.vaultmaven.assist.Fact.Kind;
import io.github.vaultmaven.assist.Prompt;
import io.github.vaultmaven.assist.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes a column in one sentence. Its own answer is no words at all, which is what the spec says.
 *
 * <p>An answer is one sentence of at most {@value #LONGEST} characters in plain words: no quotes of code, no templates, no
 * names of columns that the relation does not have.
 */
final class DescribeTask implements AssistTask<DescribedColumn, String> {

    static final int LONGEST = 160;

    private static final int TOKENS = 80;
    private static final String TEXT = "text";
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[\\p{L}\\p{N} ,.'()%/_-]*[\\p{L}\\p{N})%]\\.");
    private static final Pattern NAME = Pattern.compile("\\p{L}+(?:_[\\p{L}\\p{N}]+)+");

    @Override
    public String id() {
        return "describe";
    }

    @Override
    public String object(DescribedColumn column) {
        return "satellite " + column.satellite() + " column "
                + column.attribute().name();
    }

    @Override
    public Prompt prompt(DescribedColumn column) {
        return new Prompt(
                "Describe the column in one short sentence that a business person understands.",
                List.of(
                        example("customer", "birth_date", "date", "The date on which the customer was born."),
                        example("orders", "total_amount", "decimal(12,2)", "The total amount of the order.")),
                facts(column),
                TOKENS);
    }

    private static Prompt.Example example(String entity, String name, String type, String text) {
        var facts = List.of(
                Fact.of(entity, Kind.NAME, "entity"),
                Fact.of(entity + "." + name, Kind.NAME, "column"),
                Fact.of(entity + "." + name, Kind.TYPE, type));
        return new Prompt.Example(facts, answer(text).toString());
    }

    private static List<Fact> facts(DescribedColumn column) {
        String subject = column.entity() + "." + column.attribute().name();
        boolean personal = !column.attribute().pii().isEmpty();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(column.entity(), Kind.NAME, "entity"));
        if (!column.about().isEmpty()) {
            facts.add(Fact.of(column.entity(), Kind.DESCRIPTION, column.about()));
        }
        facts.add(new Fact(subject, Kind.NAME, "column", personal));
        facts.add(new Fact(subject, Kind.TYPE, column.attribute().type().toString(), personal));
        return facts;
    }

    @Override
    public JsonNode schema(DescribedColumn column) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object").put("additionalProperties", false);
        schema.putArray("required").add(TEXT);
        schema.putObject("properties")
                .putObject(TEXT)
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", LONGEST);
        return schema;
    }

    @Override
    public String fallback(DescribedColumn column) {
        return "";
    }

    @Override
    public Verdict<String> check(DescribedColumn column, JsonNode answer) {
        String text = answer.path(TEXT).asText();
        if (!SENTENCE.matcher(text).matches()) {
            return Verdict.refused("it is not one sentence of plain words");
        }
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            if (!column.columns().contains(names.group().toLowerCase(Locale.ROOT))) {
                return Verdict.refused("it speaks of a column that the relation does not have");
            }
        }
        return Verdict.accepted(text);
    }

    @Override
    public boolean needsPerson(DescribedColumn column, String text) {
        return false;
    }

    @Override
    public JsonNode write(String text) {
        return answer(text);
    }

    private static ObjectNode answer(String text) {
        return JsonNodeFactory.instance.objectNode().put(TEXT, text);
    }
}
