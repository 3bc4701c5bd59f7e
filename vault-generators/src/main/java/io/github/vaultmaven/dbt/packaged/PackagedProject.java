// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.packaged;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.dbt.DbtModel;
import io.github.vaultmaven.dbt.DbtModels;
import io.github.vaultmaven.dbt.DbtProject;
import io.github.vaultmaven.dbt.Flavour;
import io.github.vaultmaven.dbt.ModelFile;
import io.github.vaultmaven.dbt.call.MacroCall;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.target.RenderSettings;
import io.github.vaultmaven.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The project of a plan whose stagings are hashed and whose raw vault is loaded by a package. The package's tables have all
 * columns that the project's own would have, so that everything built upon them is the same as without the package.
 */
public final class PackagedProject {

    private final VaultPackage vaultPackage;
    private final DbtProject project;
    private final ModelFile file;
    private final Map<String, Structure> structures = new LinkedHashMap<>();
    private final List<DbtModel> models = new ArrayList<>();
    private final List<Artifact> artifacts = new ArrayList<>();

    private PackagedProject(LoadPlan plan, RenderSettings settings, VaultPackage vaultPackage) {
        this.vaultPackage = vaultPackage;
        var flavour = new Flavour(Flavour.PLAIN.macros(), Flavour.PLAIN.onRunStart(), vaultPackage.variables());
        this.project = new DbtProject(plan, settings, flavour);
        this.file = new ModelFile(settings, project.sql());
        plan.model().structures().forEach(s -> structures.put(s.name(), s));
    }

    /** All files of the project. */
    public static List<Artifact> render(LoadPlan plan, RenderSettings settings, VaultPackage vaultPackage) {
        var project = new PackagedProject(plan, settings, vaultPackage);
        DbtModels.of(plan).forEach(project::add);
        return project.files();
    }

    private List<Artifact> files() {
        artifacts.addAll(project.files(models));
        artifacts.add(new Artifact("packages.yml", packages(), Origin.MEMORY));
        return List.copyOf(artifacts);
    }

    private String packages() {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("package", vaultPackage.source());
        entry.put("version", vaultPackage.version());
        return YamlText.of(Map.of("packages", List.of(entry)));
    }

    private void add(DbtModel model) {
        Optional<StagingModels> staging = StagingModels.of(model);
        if (staging.isPresent()) {
            add(staging.get());
            return;
        }
        String input = model.name() + "__prepared";
        Optional<MacroCall> call = called(model).flatMap(s -> vaultPackage.load(s, input));
        Optional<DbtModel> prepared = call.isPresent() ? PreparedRows.of(model) : Optional.empty();
        if (prepared.isPresent()) {
            own(prepared.get(), "what " + vaultPackage.name() + " gets to load " + model.name());
            called(model, call.get());
        } else {
            own(model, isRaw(model) ? "the project's own query; " + vaultPackage.name() + " is not called here" : "");
        }
    }

    private void add(StagingModels staging) {
        own(staging.typed(), "what " + vaultPackage.name() + " hashes");
        called(staging.hashed(), vaultPackage.stage(staging.input()));
        own(staging.keyed(), "the hashes of " + vaultPackage.name() + "; a key that is none is null");
    }

    private Optional<Structure> called(DbtModel model) {
        return isRaw(model) ? Optional.ofNullable(structures.get(model.name())) : Optional.empty();
    }

    private static boolean isRaw(DbtModel model) {
        return model.relation().kind() == Relation.Kind.VAULT;
    }

    private void called(DbtModel model, MacroCall call) {
        models.add(model);
        String remark =
                "loaded by " + call.packageName() + "." + call.macro().name() + " of version " + vaultPackage.version();
        add(model, file.text(model, project.systems(model), remark, vaultPackage.written(call)));
    }

    private void own(DbtModel model, String remark) {
        models.add(model);
        add(
                model,
                file.text(model, project.systems(model), remark, project.sql().query(model)));
        if (!model.stale().isEmpty()) {
            artifacts.add(
                    new Artifact("macros/stale/" + model.name() + ".sql", file.staleMacro(model), model.origin()));
        }
    }

    private void add(DbtModel model, String text) {
        artifacts.add(new Artifact(project.folder(model) + "/" + model.name() + ".sql", text, model.origin()));
    }
}
