// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.describe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Fact;
import io.github.vaultmaven.assist.Prompt;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.assist.task.Answer;
import io.github.vaultmaven.assist.task.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Describes something in one sentence. The task's own answer is made of names, types and relations. */
public final class DescribeTask implements AssistTask<Subject, String> {

    private static final String TEXT = "text";
    private static final int MOST_OF_COLUMN = 160;
    private static final int MOST = 300;
    private static final int TOKENS = 120;

    private final Dictionary dictionary;

    /**
     * @param dictionary what abbreviations stand for
     */
    public DescribeTask(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public String id() {
        return "describe";
    }

    @Override
    public String object(Subject subject) {
        String in = subject.kind() == Subject.Kind.COLUMN ? "satellite " : "relation ";
        return subject.kind().isColumn()
                ? in + subject.relation() + " column " + subject.name()
                : subject.kind().word() + " " + subject.relation()
                        + (subject.name().isEmpty() ? "" : " " + subject.name());
    }

    @Override
    public Prompt prompt(Subject subject) {
        return new Prompt(
                "Describe it in one short sentence that a business person understands.",
                List.of(
                        example("customer", "birth_date", "date", "The date on which the customer was born."),
                        example("orders", "total_amount", "decimal(12,2)", "The total amount of the order.")),
                facts(subject),
                TOKENS);
    }

    private static Prompt.Example example(String entity, String name, String type, String text) {
        return new Prompt.Example(
                List.of(
                        Fact.of(entity, Fact.Kind.NAME, "entity"),
                        Fact.of(entity + "." + name, Fact.Kind.NAME, "column"),
                        Fact.of(entity + "." + name, Fact.Kind.TYPE, type)),
                answer(text).toString());
    }

    private static List<Fact> facts(Subject subject) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(subject.entity(), Fact.Kind.NAME, "entity"));
        if (!subject.about().isEmpty()) {
            facts.add(Fact.of(subject.entity(), Fact.Kind.DESCRIPTION, subject.about()));
        }
        String of = subject.name().isEmpty() ? subject.relation() : subject.entity() + "." + subject.name();
        facts.add(new Fact(of, Fact.Kind.NAME, subject.kind().word(), subject.personal()));
        subject.type().ifPresent(type -> facts.add(new Fact(of, Fact.Kind.TYPE, type.toString(), subject.personal())));
        subject.parts().forEach(part -> facts.add(Fact.of(subject.entity() + "." + part, Fact.Kind.NAME, "part")));
        subject.sources().forEach(source -> facts.add(Fact.of(source, Fact.Kind.NAME, "source")));
        return facts;
    }

    @Override
    public JsonNode schema(Subject subject) {
        return Schemas.object(Map.of(TEXT, Schemas.text(most(subject))));
    }

    private static int most(Subject subject) {
        return subject.kind().isColumn() ? MOST_OF_COLUMN : MOST;
    }

    @Override
    public String fallback(Subject subject) {
        return new Sentences(dictionary).of(subject);
    }

    @Override
    public Verdict<String> check(Subject subject, JsonNode node) {
        Answer answer = new Answer(node, Set.of(TEXT));
        String text = answer.text(TEXT, most(subject));
        if (answer.isSound()) {
            new DescriptionCheck(subject, dictionary, most(subject))
                    .faults(text)
                    .forEach(answer::fault);
        }
        return answer.isSound() ? Verdict.accepted(text) : new Verdict.Refused<>(answer.faults());
    }

    @Override
    public boolean needsPerson(Subject subject, String text) {
        return false;
    }

    /** Relations and rules say something of themselves, and keys are what entities are known by. */
    @Override
    public boolean isOptional(Subject subject) {
        return subject.kind() != Subject.Kind.COLUMN;
    }

    @Override
    public JsonNode write(String text) {
        return answer(text);
    }

    private static JsonNode answer(String text) {
        return JsonNodeFactory.instance.objectNode().put(TEXT, text);
    }
}
