// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.revise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Fact;
import io.github.vaultmaven.assist.Prompt;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.task.Answer;
import io.github.vaultmaven.assist.task.Schemas;
import io.github.vaultmaven.assist.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Revises a rendered query by an instruction of the spec. The task's own answer is the rendered query. Another one is tried
 * on DuckDB beside it; what is written for another engine cannot be, and every revision waits for a person.
 */
public final class ReviseTask implements AssistTask<Revisable, String> {

    private static final String SQL = "sql";
    private static final int MOST = 20_000;
    private static final int TOKENS = 4_000;

    private final Trial trial;

    /**
     * @param trial where queries are tried
     */
    public ReviseTask(Trial trial) {
        this.trial = trial;
    }

    @Override
    public String id() {
        return "revise";
    }

    @Override
    public String object(Revisable question) {
        return "query " + question.relation() + " on " + question.dialect();
    }

    @Override
    public Prompt prompt(Revisable question) {
        var facts = new ArrayList<Fact>();
        question.tables()
                .forEach((table, columns) -> columns.forEach(
                        (name, type) -> facts.add(Fact.of(table + "." + name, Fact.Kind.TYPE, type.toString()))));
        facts.add(Fact.of(question.relation(), Fact.Kind.ARTIFACT, question.query()));
        facts.add(Fact.of(question.relation(), Fact.Kind.INSTRUCTION, question.instruction()));
        return new Prompt(
                "Change the query as the instruction says, and nothing else: the same columns in the same order, the same"
                        + " types, the same rows. Answer with one SELECT.",
                List.of(),
                facts,
                TOKENS);
    }

    @Override
    public JsonNode schema(Revisable question) {
        return Schemas.object(Map.of(SQL, Schemas.text(MOST)));
    }

    @Override
    public String fallback(Revisable question) {
        return question.query();
    }

    @Override
    public Verdict<String> check(Revisable question, JsonNode node) {
        Answer answer = new Answer(node, Set.of(SQL));
        String query = answer.rawText(SQL, MOST);
        if (answer.isSound() && !query.equals(question.query())) {
            new RevisionCheck(question, trial).faults(query).forEach(answer::fault);
        }
        return answer.isSound() ? Verdict.accepted(query) : new Verdict.Refused<>(answer.faults());
    }

    @Override
    public boolean needsPerson(Revisable question, String answer) {
        return !answer.equals(question.query());
    }

    /** What a person should know before accepting a revision; empty where it was tried. */
    public List<String> notes(Revisable question) {
        if (!question.dialect().equals(Revisable.TRIED_ON)) {
            return List.of("the query is written for " + question.dialect()
                    + " and was not run: revisions are tried on DuckDB alone");
        }
        return trial.isAvailable() ? List.of() : List.of("the query was not run: there is no DuckDB to try it on");
    }

    @Override
    public List<String> notes(Revisable question, String answer) {
        return answer.equals(question.query()) ? List.of() : notes(question);
    }

    @Override
    public JsonNode write(String answer) {
        return JsonNodeFactory.instance.objectNode().put(SQL, answer);
    }
}
