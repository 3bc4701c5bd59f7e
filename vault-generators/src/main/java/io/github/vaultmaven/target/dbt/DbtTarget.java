// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.dbt;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.dbt.DbtModel;
import io.github.vaultmaven.dbt.DbtModels;
import io.github.vaultmaven.dbt.DbtProject;
import io.github.vaultmaven.dbt.Flavour;
import io.github.vaultmaven.dbt.ModelFile;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.target.Target;
import io.github.vaultmaven.template.RenderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dbt project without packages. */
public final class DbtTarget implements Target {

    @Override
    public String name() {
        return "dbt";
    }

    @Override
    public List<Artifact> render(LoadPlan whole, RenderSettings settings) {
        // A model is one query: what is kept beside a relation would be a second writer.
        LoadPlan plan = whole.withoutCurrentRows();
        var project = new DbtProject(plan, settings, Flavour.PLAIN);
        var file = new ModelFile(settings, project.sql());
        List<DbtModel> models = DbtModels.of(plan);
        var artifacts = new ArrayList<Artifact>();
        for (DbtModel model : models) {
            List<String> systems = project.systems(model);
            Optional<Object> madeFrom = Optional.of(project.madeFrom(model));
            String path = project.folder(model) + "/" + model.name() + ".sql";
            artifacts.add(new Artifact(path, () -> file.text(model, systems), madeFrom, model.origin()));
            if (!model.stale().isEmpty()) {
                String stale = "macros/stale/" + model.name() + ".sql";
                artifacts.add(new Artifact(stale, () -> file.staleMacro(model), madeFrom, model.origin()));
            }
        }
        artifacts.addAll(project.files(models));
        return List.copyOf(artifacts);
    }
}
