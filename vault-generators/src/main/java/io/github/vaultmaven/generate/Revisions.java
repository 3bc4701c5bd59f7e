// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.revise.RevisedPlans;
import io.github.vaultmaven.assist.task.revise.ReviseTask;
import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.target.sql.SqlQueries;
import io.github.vaultmaven.template.RenderSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Revisions of the queries of a generation, if assistance is on and its target has scripts that can be tried. */
final class Revisions {

    /** The target whose scripts name relations as the trial does. */
    private static final String TARGET = "sql";

    private final Optional<RevisedPlans> plans;

    private Revisions(Optional<RevisedPlans> plans) {
        this.plans = plans;
    }

    /** No revisions. */
    static Revisions none() {
        return new Revisions(Optional.empty());
    }

    /** Whether a generation can have any. */
    static boolean areMeant(GenerationSettings settings) {
        return settings.target().equals(TARGET) && settings.dialects().contains(RevisedPlans.ENGINE);
    }

    /**
     * Asks for them.
     *
     * @param models models without errors
     * @param planned plans a model for {@link RevisedPlans#ENGINE}
     * @param render what its scripts are rendered with
     * @param assistant answers
     * @param trial where answers are tried
     * @param diagnostics takes notes on what cannot be revised
     */
    static Revisions of(
            List<VaultModel> models,
            Function<VaultModel, LoadPlan> planned,
            Function<VaultModel, RenderSettings> render,
            Assistant assistant,
            Trial trial,
            Diagnostics diagnostics) {
        var plans = new RevisedPlans(new ReviseTask(trial), assistant);
        models.stream().filter(RevisedPlans::isAsked).forEach(model -> {
            LoadPlan plan = planned.apply(model);
            RevisedPlans.explain(plan, diagnostics);
            plans.ask(plan, SqlQueries.of(plan, render.apply(model)));
        });
        return new Revisions(Optional.of(plans));
    }

    /** A plan with what was accepted. */
    LoadPlan revised(LoadPlan plan, String dialect) {
        return plans.map(p -> p.revised(plan, dialect)).orElse(plan);
    }
}
