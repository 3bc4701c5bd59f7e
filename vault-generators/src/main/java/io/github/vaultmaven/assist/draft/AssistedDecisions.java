// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.draft;

import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.task.classify.ClassOfColumn;
import io.github.vaultmaven.assist.task.classify.ClassifyTask;
import io.github.vaultmaven.assist.task.classify.SourceColumnQuestion;
import io.github.vaultmaven.assist.task.recommend.RecommendTask;
import io.github.vaultmaven.assist.task.recommend.Recommendation;
import io.github.vaultmaven.assist.task.recommend.SourceTableQuestion;
import io.github.vaultmaven.draft.DecisionReview;
import io.github.vaultmaven.draft.decide.ColumnClasses;
import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.decide.Guess;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.write.DraftedSpecs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks what rules leave open: the classes of columns, then what tables become, then how their satellites are split. Answers add classes of personal data and never
 * take one away; what a table becomes is taken if the whole draft with it has no errors. Each says whose guess it is.
 */
public final class AssistedDecisions implements DecisionReview {

    /** As sure as somebody who was asked and could be checked in part. */
    static final double CONFIDENCE = 0.5;

    private final Answerer answerer;

    public AssistedDecisions(Answerer answerer) {
        this.answerer = answerer;
    }

    @Override
    public Reviewed review(SourceSchema schema, List<TableDecision> decisions) {
        var asked = new ArrayList<String>();
        List<TableDecision> classified = classified(decisions, asked);
        List<TableDecision> recommended = recommended(schema, classified, asked);
        return new Reviewed(new AssistedSplits(answerer, schema).of(recommended, asked), asked);
    }

    private List<TableDecision> classified(List<TableDecision> decisions, List<String> asked) {
        List<SourceColumnQuestion> questions = decisions.stream()
                .flatMap(table -> table.table().columns().stream()
                        .map(InputColumn::name)
                        .filter(column -> isOpen(table, column))
                        .map(column -> new SourceColumnQuestion(table, column)))
                .toList();
        List<Outcome<ClassOfColumn>> outcomes = answerer.assistant().askAll(new ClassifyTask(), questions);
        Map<String, Map<String, Guess<String>>> personal = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            if (outcomes.get(i).source() != Outcome.Source.FALLBACK) {
                note(questions.get(i), outcomes.get(i), personal, asked);
            }
        }
        return decisions.stream()
                .map(table ->
                        personal.containsKey(table.name()) ? table.withPersonal(personal.get(table.name())) : table)
                .toList();
    }

    /** What declarations and types settle is not asked. */
    private static boolean isOpen(TableDecision table, String column) {
        var classes = new ColumnClasses(table);
        return classes.possible(column).size() > 1
                || classes.possiblePersonal(column).size() > 1;
    }

    private void note(
            SourceColumnQuestion question,
            Outcome<ClassOfColumn> outcome,
            Map<String, Map<String, Guess<String>>> personal,
            List<String> asked) {
        TableDecision table = question.table();
        var rules = new ColumnClasses(table);
        ClassOfColumn answer = outcome.value();
        if (!answer.personal().equals(rules.personal(question.column()))) {
            personal.computeIfAbsent(table.name(), name -> new HashMap<>(table.pii()))
                    .put(
                            question.column(),
                            new Guess<>(answer.personal(), CONFIDENCE, answerer.of(outcome) + " says so"));
        }
        if (answer.role() != rules.of(question.column())) {
            asked.add("Is `%s.%s` %s? So says %s; drafted as %s."
                    .formatted(
                            table.name(),
                            question.column(),
                            words(answer.role()),
                            answerer.of(outcome),
                            words(rules.of(question.column()))));
        }
    }

    private static String words(Object role) {
        return role.toString().replace('_', ' ');
    }

    private List<TableDecision> recommended(SourceSchema schema, List<TableDecision> decisions, List<String> asked) {
        List<SourceTableQuestion> questions = decisions.stream()
                .map(table -> new SourceTableQuestion(schema, decisions, table.name()))
                .toList();
        List<Outcome<Recommendation>> outcomes = answerer.assistant().askAll(new RecommendTask(), questions);
        List<TableDecision> all = decisions;
        for (int i = 0; i < questions.size(); i++) {
            TableDecision own = decisions.get(i);
            Recommendation answer = outcomes.get(i).value();
            boolean same = answer.kind() == own.kind().value()
                    && answer.key().equals(own.key().value());
            if (!same) {
                all = with(schema, all, own, outcomes.get(i), asked);
            }
        }
        return all;
    }

    /** Each answer stands by itself; together they may not. */
    private List<TableDecision> with(
            SourceSchema schema,
            List<TableDecision> all,
            TableDecision own,
            Outcome<Recommendation> outcome,
            List<String> asked) {
        Recommendation answer = outcome.value();
        String who = answerer.of(outcome);
        List<TableDecision> other =
                Decisions.with(all, own.name(), answer.kind(), answer.key(), who + " recommends it");
        boolean kept = other.stream()
                .anyMatch(d -> d.name().equals(own.name())
                        && d.is(answer.kind())
                        && d.key().value().equals(answer.key()));
        if (kept && DraftedSpecs.areSound(schema, other)) {
            return other;
        }
        asked.add("Is `%s` a %s with the key `%s`? So says %s, but the draft as a whole does not hold with it."
                .formatted(own.name(), words(answer.kind()), String.join(", ", answer.key()), who));
        return all;
    }
}
