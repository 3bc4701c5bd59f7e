// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.dbt;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.dbt.DbtModel;
import io.github.vaultmaven.dbt.DbtModels;
import io.github.vaultmaven.dbt.DbtProject;
import io.github.vaultmaven.dbt.Flavour;
import io.github.vaultmaven.dbt.ModelFile;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.target.RenderSettings;
import io.github.vaultmaven.target.Target;
import java.util.ArrayList;
import java.util.List;

/** A dbt project without packages. */
public final class DbtTarget implements Target {

    @Override
    public String name() {
        return "dbt";
    }

    @Override
    public List<Artifact> render(LoadPlan plan, RenderSettings settings) {
        var project = new DbtProject(plan, settings, Flavour.PLAIN);
        var file = new ModelFile(settings, project.sql());
        List<DbtModel> models = DbtModels.of(plan);
        var artifacts = new ArrayList<Artifact>();
        for (DbtModel model : models) {
            String path = project.folder(model) + "/" + model.name() + ".sql";
            artifacts.add(new Artifact(path, file.text(model, project.systems(model)), model.origin()));
            if (!model.stale().isEmpty()) {
                String stale = "macros/stale/" + model.name() + ".sql";
                artifacts.add(new Artifact(stale, file.staleMacro(model), model.origin()));
            }
        }
        artifacts.addAll(project.files(models));
        return List.copyOf(artifacts);
    }
}
