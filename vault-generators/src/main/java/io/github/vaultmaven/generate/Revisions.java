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

/** Revisions of the queries of a generation, if assistance is on; notes on what is not revised. */
final class Revisions {

    /** The target whose scripts name relations as the trial does. */
    private static final String SCRIPTS = "sql";

    /** Targets that print the queries of a plan as they are. */
    private static final List<String> TARGETS = List.of(SCRIPTS, "dbt");

    private final Optional<RevisedPlans> plans;
    private final boolean schemas;

    private Revisions(Optional<RevisedPlans> plans, boolean schemas) {
        this.plans = plans;
        this.schemas = schemas;
    }

    /** No revisions. */
    static Revisions none() {
        return new Revisions(Optional.empty(), true);
    }

    /** Why a generation can have none, if so. */
    private static Optional<String> obstacle(GenerationSettings settings) {
        if (!TARGETS.contains(settings.target())) {
            return Optional.of("`" + settings.target() + "` makes its loads of a package's macros");
        }
        return settings.dialects().contains(RevisedPlans.ENGINE)
                ? Optional.empty()
                : Optional.of("revisions are tried on " + RevisedPlans.ENGINE + ", for which nothing is generated");
    }

    /**
     * Asks for them.
     *
     * @param settings what is generated
     * @param models models without errors
     * @param planned plans a model for {@link RevisedPlans#ENGINE}
     * @param render what its scripts are rendered with
     * @param assistant answers
     * @param trial where answers are tried
     * @param diagnostics takes notes on what cannot be revised
     */
    static Revisions of(
            GenerationSettings settings,
            List<VaultModel> models,
            Function<VaultModel, LoadPlan> planned,
            Function<VaultModel, RenderSettings> render,
            Assistant assistant,
            Trial trial,
            Diagnostics diagnostics) {
        var plans = new RevisedPlans(new ReviseTask(trial), assistant);
        boolean schemas = settings.target().equals(SCRIPTS);
        for (VaultModel model : models) {
            Optional<String> obstacle = obstacle(settings)
                    .or(() -> RevisedPlans.isTried(model)
                            ? Optional.empty()
                            : Optional.of("its keys are bytes, which cannot be made up to try a query on"));
            if (RevisedPlans.isWanted(model) && obstacle.isPresent()) {
                RevisedPlans.explain(model, obstacle.get(), diagnostics);
            } else if (RevisedPlans.isWanted(model)) {
                LoadPlan plan = planned.apply(model);
                RevisedPlans.explain(plan, schemas, diagnostics);
                plans.ask(plan, SqlQueries.of(plan, render.apply(model)));
            }
        }
        return new Revisions(Optional.of(plans), schemas);
    }

    /** A plan with what was accepted. */
    LoadPlan revised(LoadPlan plan, String dialect) {
        return plans.map(p -> p.revised(plan, dialect, schemas)).orElse(plan);
    }
}
