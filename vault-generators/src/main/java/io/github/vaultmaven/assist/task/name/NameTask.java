// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

/** Gives a column a business name. The task's own answer writes abbreviations out. */
public final class NameTask implements AssistTask<Named, String> {

    private static final String NAME = "name";
    private static final int MOST = 63;
    private static final int TOKENS = 40;

    private final Dictionary dictionary;

    /**
     * @param dictionary what abbreviations stand for
     */
    public NameTask(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public String id() {
        return "name";
    }

    @Override
    public String object(Named question) {
        return "relation " + question.relation() + " column " + question.column();
    }

    @Override
    public Prompt prompt(Named question) {
        return new Prompt(
                "Write the abbreviations of the column's name out, in small letters with underscores.",
                List.of(
                        example("customer", "cust_dob", "date_of_birth"),
                        example("order", "ord_tot_amt", "total_amount")),
                facts(question.entity(), question.column(), question.personal()),
                TOKENS);
    }

    private static Prompt.Example example(String entity, String column, String name) {
        return new Prompt.Example(facts(entity, column, false), answer(name).toString());
    }

    private static List<Fact> facts(String entity, String column, boolean personal) {
        return List.of(
                Fact.of(entity, Fact.Kind.NAME, "entity"),
                new Fact(entity + "." + column, Fact.Kind.NAME, "column", personal));
    }

    @Override
    public JsonNode schema(Named question) {
        return Schemas.object(Map.of(NAME, Schemas.text(MOST)));
    }

    /** The words written out, without the entity's own in front; the technical name where that is taken or no name. */
    @Override
    public String fallback(Named question) {
        List<String> words = dictionary.words(question.column());
        List<String> entity = dictionary.words(question.entity());
        boolean prefixed =
                words.size() > entity.size() && words.subList(0, entity.size()).equals(entity);
        String shortened = String.join("_", prefixed ? words.subList(entity.size(), words.size()) : words);
        return List.of(shortened, String.join("_", words)).stream()
                .filter(name -> new NameCheck(question, dictionary).faults(name).isEmpty())
                .findFirst()
                .orElse(question.column());
    }

    @Override
    public Verdict<String> check(Named question, JsonNode node) {
        Answer answer = new Answer(node, Set.of(NAME));
        String name = answer.text(NAME, MOST);
        if (answer.isSound() && !name.equals(question.column())) {
            new NameCheck(question, dictionary).faults(name).forEach(answer::fault);
        }
        return answer.isSound() ? Verdict.accepted(name) : new Verdict.Refused<>(answer.faults());
    }

    @Override
    public boolean needsPerson(Named question, String name) {
        return true;
    }

    @Override
    public boolean isOptional(Named question) {
        return true;
    }

    @Override
    public JsonNode write(String name) {
        return answer(name);
    }

    private static JsonNode answer(String name) {
        return JsonNodeFactory.instance.objectNode().put(NAME, name);
    }
}
