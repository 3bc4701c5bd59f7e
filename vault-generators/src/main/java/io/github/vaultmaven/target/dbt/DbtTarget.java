// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.dbt;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.target.RenderSettings;
import io.github.vaultmaven.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A dbt project without packages. */
public final class DbtTarget implements Target {

    @Override
    public String name() {
        return "dbt";
    }

    @Override
    public List<Artifact> render(LoadPlan plan, RenderSettings settings) {
        var file = new ModelFile(settings, new ModelSql(plan, settings, places(plan)));
        var schema = new SchemaFiles(plan, settings);
        Map<String, String> stagings = systems(plan.model());
        var artifacts = new ArrayList<Artifact>();
        var folders = new TreeMap<String, List<DbtModel>>();
        for (DbtModel model : DbtModels.of(plan)) {
            List<String> systems = systems(model, stagings);
            String folder = ModelPaths.folder(model, systems.size() == 1 ? systems.get(0) : "");
            folders.computeIfAbsent(folder, f -> new ArrayList<>()).add(model);
            artifacts.add(
                    new Artifact(folder + "/" + model.name() + ".sql", file.text(model, systems), model.origin()));
            if (!model.stale().isEmpty()) {
                String path = "macros/stale/" + model.name() + ".sql";
                artifacts.add(new Artifact(path, file.staleMacro(model), model.origin()));
            }
        }
        folders.forEach((folder, models) ->
                artifacts.add(new Artifact(folder + "/schema.yml", schema.text(models), Origin.MEMORY)));
        artifacts.addAll(projectFiles(plan.model(), settings));
        return List.copyOf(artifacts);
    }

    private static List<Artifact> projectFiles(VaultModel model, RenderSettings settings) {
        var files = new ProjectFiles(model, settings);
        var artifacts = new ArrayList<Artifact>();
        artifacts.add(new Artifact("dbt_project.yml", files.project(), Origin.MEMORY));
        artifacts.add(new Artifact("profiles.example.yml", files.profiles(), Origin.MEMORY));
        artifacts.add(new Artifact("models/staging/sources.yml", files.sources(), Origin.MEMORY));
        for (String macro : ProjectFiles.MACROS) {
            artifacts.add(new Artifact("macros/" + macro + ".sql", ProjectFiles.macro(macro), Origin.MEMORY));
        }
        return artifacts;
    }

    private static ModelRelations.Places places(LoadPlan plan) {
        Map<String, SourceTable> landed = plan.model().sources().stream()
                .filter(t -> t.files().isPresent())
                .collect(Collectors.toMap(Landing::relation, t -> t));
        Set<String> control = plan.steps().stream()
                .flatMap(s -> s.creates().stream())
                .filter(r -> r.kind() == Relation.Kind.CONTROL)
                .map(Relation::name)
                .collect(Collectors.toSet());
        return new ModelRelations.Places(landed, control, Map.of());
    }

    /** The source systems that feed a model: of a staging its own, else those of the stagings that are read. */
    private static List<String> systems(DbtModel model, Map<String, String> systems) {
        return Stream.concat(Stream.of(model.name()), model.reads().stream())
                .map(systems::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, String> systems(VaultModel model) {
        return model.stagings().stream()
                .filter(s -> s.computed().isEmpty())
                .collect(Collectors.toMap(Staging::name, s -> s.table().source()));
    }
}
