// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.template.RenderSettings;
import java.util.function.Function;

/** Prints single queries as they stand in scripts. */
public final class SqlQueries {

    private SqlQueries() {}

    /**
     * What prints queries of a plan.
     *
     * @param plan the plan
     * @param settings what its scripts are rendered with
     */
    public static Function<Shape, String> of(LoadPlan plan, RenderSettings settings) {
        return new SqlScripts(plan, settings)::query;
    }
}
