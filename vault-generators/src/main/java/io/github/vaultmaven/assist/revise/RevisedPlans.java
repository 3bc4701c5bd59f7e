// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.revise;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.task.revise.Revisable;
import io.github.vaultmaven.assist.task.revise.ReviseTask;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts accepted revisions in the place of the queries of marts that have {@code instructions}: in scripts for the engine on
 * which revisions are tried. Scripts for other engines keep the rendered query, and say so.
 */
public final class RevisedPlans {

    /** The engine on which revisions are tried. */
    public static final String ENGINE = "duckdb";

    private final ReviseTask task;
    private final Assistant assistant;

    /** Accepted queries, by model and relation. */
    private final Map<String, String> accepted = new HashMap<>();

    /**
     * @param task revises
     * @param assistant answers
     */
    public RevisedPlans(ReviseTask task, Assistant assistant) {
        this.task = task;
        this.assistant = assistant;
    }

    /** Whether queries of a model can be tried. Keys that are bytes cannot be made up for a trial. */
    public static boolean isTried(VaultModel model) {
        return model.hash().storage() == HashSettings.Storage.HEX;
    }

    /** Whether anything of a model is to be revised. */
    public static boolean isWanted(VaultModel model) {
        return model.structures().stream().anyMatch(s -> RevisableStep.instructs(s.origin()))
                || model.sources().stream().anyMatch(t -> RevisableStep.instructs(t.origin()));
    }

    /**
     * Asks what a plan gives reason to ask.
     *
     * @param plan a plan for {@link #ENGINE}
     * @param printed prints a query as it would stand in a script
     */
    public void ask(LoadPlan plan, Function<Shape, String> printed) {
        var tables = new TrialTables(plan);
        List<Revisable> questions = plan.steps().stream()
                .flatMap(step -> RevisableStep.of(plan.model(), step).stream())
                .map(step -> step.question(ENGINE, printed, tables))
                .toList();
        List<Outcome<String>> outcomes = questions.isEmpty() ? List.of() : assistant.askAll(task, questions);
        for (int i = 0; i < outcomes.size(); i++) {
            String query = outcomes.get(i).value();
            boolean isOther = !query.equals(questions.get(i).query());
            if (outcomes.get(i).source() == Outcome.Source.LOCKED && isOther) {
                accepted.put(place(plan, questions.get(i).relation()), query);
            }
        }
    }

    /**
     * Says of a plan's instructions why no query is revised by them, where none is.
     *
     * @param schemas whether the target can name tables with a schema in a query that is given
     */
    public static void explain(LoadPlan plan, boolean schemas, Diagnostics diagnostics) {
        var places = new UnrevisedPlaces(plan.model(), diagnostics);
        places.structures(plan);
        if (!schemas) {
            places.schemas(plan);
        }
    }

    /**
     * Says of a model's instructions that no query at all is revised by them.
     *
     * @param why why
     */
    public static void explain(VaultModel model, String why, Diagnostics diagnostics) {
        new UnrevisedPlaces(model, diagnostics).all(why);
    }

    private static String place(LoadPlan plan, String relation) {
        return plan.model().name() + '\n' + relation;
    }

    /**
     * The plan with what was accepted.
     *
     * @param schemas whether the target can name tables with a schema in a query that is given
     */
    public LoadPlan revised(LoadPlan plan, String engine, boolean schemas) {
        if (accepted.isEmpty()) {
            return plan;
        }
        var tables = new TrialTables(plan);
        return new LoadPlan(
                plan.model(),
                plan.steps().stream()
                        .map(s -> RevisableStep.of(plan.model(), s)
                                .filter(r -> accepted.containsKey(place(plan, r.relation())))
                                .map(r -> revised(r, accepted.get(place(plan, r.relation())), engine, schemas, tables))
                                .orElse(s))
                        .toList());
    }

    private static Step revised(RevisableStep step, String query, String engine, boolean schemas, TrialTables tables) {
        if (!engine.equals(ENGINE)) {
            return step.remarked(
                    "; a revision by its instructions is accepted for " + ENGINE + " alone, where it was tried");
        }
        return schemas || !step.namesSchemas()
                ? step.with(query, tables)
                : step.remarked("; a revision by its instructions names a table with its schema, as scripts do");
    }
}
