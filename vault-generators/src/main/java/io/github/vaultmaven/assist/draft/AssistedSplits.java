// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.draft;

import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.task.recommend.SourceTableQuestion;
import io.github.vaultmaven.assist.task.recommend.SplitTask;
import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.decide.Guess;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.write.DraftedSpecs;
import java.util.List;
import java.util.Map;

/** Asks how the attributes of tables are split into satellites; without an answer rules split them. */
final class AssistedSplits {

    private final Answerer answerer;
    private final SourceSchema schema;

    AssistedSplits(Answerer answerer, SourceSchema schema) {
        this.answerer = answerer;
        this.schema = schema;
    }

    /** The decisions with what was answered; what does not hold together becomes a question to a person. */
    List<TableDecision> of(List<TableDecision> decisions, List<String> asked) {
        List<SourceTableQuestion> questions = decisions.stream()
                .map(table -> new SourceTableQuestion(schema, decisions, table.name()))
                .filter(SplitTask::isOpen)
                .toList();
        var task = new SplitTask();
        List<Outcome<Map<String, String>>> outcomes = answerer.assistant().askAll(task, questions);
        List<TableDecision> all = decisions;
        for (int i = 0; i < questions.size(); i++) {
            if (!outcomes.get(i).value().equals(task.fallback(questions.get(i)))) {
                all = with(all, questions.get(i).table(), outcomes.get(i), asked);
            }
        }
        return all;
    }

    /** Each answer stands by itself; together they may not. */
    private List<TableDecision> with(
            List<TableDecision> all, String table, Outcome<Map<String, String>> outcome, List<String> asked) {
        String who = answerer.of(outcome);
        var split = new Guess<>(outcome.value(), AssistedDecisions.CONFIDENCE, who + " puts these together");
        List<TableDecision> other = Decisions.withSplit(all, table, split);
        if (DraftedSpecs.areSound(schema, other)) {
            return other;
        }
        asked.add("Are the satellites of `%s` %s? So says %s, but the draft as a whole does not hold with it."
                .formatted(
                        table,
                        String.join(
                                ", ",
                                outcome.value().values().stream().distinct().toList()),
                        who));
        return all;
    }
}
