// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.automatedv;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.dbt.packaged.PackageLimits;
import io.github.vaultmaven.dbt.packaged.PackagedProject;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.target.Target;
import io.github.vaultmaven.template.RenderSettings;
import java.util.List;

/** A dbt project whose stagings are hashed and whose raw vault is loaded by automate_dv. */
public final class AutomateDvTarget implements Target {

    @Override
    public String name() {
        return "dbt-automate-dv";
    }

    @Override
    public List<Diagnostic> limits(VaultModel model, List<String> dialects, SourceRange place) {
        return new PackageLimits(new AutomateDv(model), model).of(dialects, place);
    }

    @Override
    public List<Artifact> render(LoadPlan plan, RenderSettings settings) {
        return PackagedProject.render(plan.withoutCurrentRows(), settings, new AutomateDv(plan.model()));
    }
}
