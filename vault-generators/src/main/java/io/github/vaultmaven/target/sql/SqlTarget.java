// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.target.RenderSettings;
import io.github.vaultmaven.target.Target;
import java.util.ArrayList;
import java.util.List;

/** Plain SQL: scripts that create, load and test, and a manifest that says in which order. */
public final class SqlTarget implements Target {

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public List<Artifact> render(LoadPlan plan, RenderSettings settings) {
        var scripts = new SqlScripts(plan, settings);
        var artifacts = new ArrayList<Artifact>();
        for (Step step : plan.steps()) {
            scripts.create(step).ifPresent(artifacts::add);
            scripts.run(step).ifPresent(artifacts::add);
        }
        TestScript.of(plan).forEach(tests -> artifacts.add(scripts.tests(tests)));
        artifacts.add(new SqlManifest(plan, settings).artifact());
        return List.copyOf(artifacts);
    }
}
