// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Fact;
import io.github.vaultmaven.assist.Prompt;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.task.Answer;
import io.github.vaultmaven.assist.task.Schemas;
import io.github.vaultmaven.draft.decide.ColumnClass;
import io.github.vaultmaven.draft.decide.ColumnClasses;
import io.github.vaultmaven.draft.schema.InputColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what a column is. The task's own answer is that of the drafting rules; another one may add what they did not see,
 * but not what constraints, types and profiles rule out, and it never makes personal data less personal.
 */
public final class ClassifyTask implements AssistTask<SourceColumnQuestion, ClassOfColumn> {

    private static final String ROLE = "class";
    private static final String PERSONAL = "pii";
    private static final int TOKENS = 40;

    private static final Map<String, ColumnClass> ROLES =
            Arrays.stream(ColumnClass.values()).collect(Collectors.toUnmodifiableMap(ColumnClass::toString, c -> c));

    @Override
    public String id() {
        return "classify";
    }

    @Override
    public String object(SourceColumnQuestion question) {
        return "table " + question.table().name() + " column " + question.column();
    }

    @Override
    public Prompt prompt(SourceColumnQuestion question) {
        return new Prompt(
                "Say what the last column is to its table, and which personal data it holds.",
                List.of(
                        example("orders", "customer_id", "bigint", "foreign_key", "none"),
                        example("customer", "birth_date", "date", "descriptive", "birth"),
                        example("customer", "customer_no", "varchar(10)", "business_key", "identifier")),
                facts(question),
                TOKENS);
    }

    private static Prompt.Example example(String table, String column, String type, String role, String personal) {
        return new Prompt.Example(
                List.of(
                        Fact.of(table, Fact.Kind.NAME, "table"),
                        Fact.of(table + "." + column, Fact.Kind.NAME, "column"),
                        Fact.of(table + "." + column, Fact.Kind.TYPE, type)),
                answer(role, personal).toString());
    }

    private static List<Fact> facts(SourceColumnQuestion question) {
        String table = question.table().name();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(table, Fact.Kind.NAME, "table"));
        InputColumn asked = null;
        for (InputColumn column : question.table().table().columns()) {
            if (column.name().equals(question.column())) {
                asked = column;
            } else {
                facts.add(Fact.of(table + "." + column.name(), Fact.Kind.TYPE, column.type()));
            }
        }
        String of = table + "." + question.column();
        boolean personal = question.table().pii().containsKey(question.column());
        facts.add(new Fact(of, Fact.Kind.NAME, "column", personal));
        facts.add(new Fact(of, Fact.Kind.TYPE, asked == null ? "" : asked.type(), personal));
        if (asked != null && !asked.comment().isEmpty()) {
            facts.add(new Fact(of, Fact.Kind.DESCRIPTION, asked.comment(), personal));
        }
        return facts;
    }

    @Override
    public JsonNode schema(SourceColumnQuestion question) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        properties.put(
                ROLE,
                Schemas.oneOf(Arrays.stream(ColumnClass.values())
                        .map(ColumnClass::toString)
                        .toList()));
        properties.put(PERSONAL, Schemas.oneOf(ColumnClasses.personalClasses()));
        return Schemas.object(properties);
    }

    @Override
    public ClassOfColumn fallback(SourceColumnQuestion question) {
        var classes = new ColumnClasses(question.table());
        return new ClassOfColumn(classes.of(question.column()), classes.personal(question.column()));
    }

    @Override
    public Verdict<ClassOfColumn> check(SourceColumnQuestion question, JsonNode node) {
        Answer answer = new Answer(node, Set.of(ROLE, PERSONAL));
        String role = answer.oneOf(ROLE, ROLES.keySet());
        String personal = answer.oneOf(PERSONAL, Set.copyOf(ColumnClasses.personalClasses()));
        if (answer.isSound()) {
            var classes = new ColumnClasses(question.table());
            if (!classes.possible(question.column()).contains(ROLES.get(role))) {
                answer.fault("constraints, types or rules say that it is no " + role);
            }
            if (!classes.possiblePersonal(question.column()).contains(personal)) {
                answer.fault(
                        classes.personal(question.column()).equals("none")
                                ? "nothing says that it holds personal data of the class " + personal
                                : "rules found personal data of the class " + classes.personal(question.column())
                                        + ", which an answer does not lower");
            }
        }
        return answer.isSound()
                ? Verdict.accepted(new ClassOfColumn(ROLES.get(role), personal))
                : new Verdict.Refused<>(answer.faults());
    }

    /** A draft is for a person to read, and says of each guess whose it is. */
    @Override
    public boolean needsPerson(SourceColumnQuestion question, ClassOfColumn answer) {
        return false;
    }

    @Override
    public JsonNode write(ClassOfColumn answer) {
        return answer(answer.role().toString(), answer.personal());
    }

    private static JsonNode answer(String role, String personal) {
        return JsonNodeFactory.instance.objectNode().put(ROLE, role).put(PERSONAL, personal);
    }
}
