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
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The project of a plan whose stagings are hashed and whose raw vault is loaded by a package. The package's tables have all
 * columns that the project's own would have, so that everything built upon them is the same as without the package.
 */
public final class PackagedProject {

    private final VaultPackage vaultPackage;
    private final DbtProject project;
    private final ModelFile file;
    private final List<Planned> planned;
    private final List<Artifact> artifacts = new ArrayList<>();

    /** A model with the call that loads it, or with a remark on why its query is the project's own. */
    private record Planned(DbtModel model, Optional<MacroCall> call, String remark) {}

    private PackagedProject(LoadPlan plan, RenderSettings settings, VaultPackage vaultPackage) {
        this.vaultPackage = vaultPackage;
        Map<String, Structure> structures =
                plan.model().structures().stream().collect(Collectors.toMap(Structure::name, s -> s, (a, b) -> a));
        this.planned = DbtModels.of(plan).stream()
                .flatMap(m -> planned(m, Optional.ofNullable(structures.get(m.name()))))
                .toList();
        Set<String> called = planned.stream()
                .filter(p -> p.call().isPresent())
                .map(p -> p.model().name())
                .collect(Collectors.toSet());
        var flavour = new Flavour(
                Flavour.PLAIN.macros(),
                Flavour.PLAIN.onRunStart(),
                vaultPackage.variables(),
                called,
                vaultPackage.incremental());
        this.project = new DbtProject(plan, settings, flavour);
        this.file = new ModelFile(settings, project.sql());
    }

    /** All files of the project. */
    public static List<Artifact> render(LoadPlan plan, RenderSettings settings, VaultPackage vaultPackage) {
        var project = new PackagedProject(plan, settings, vaultPackage);
        project.planned.forEach(project::add);
        return project.files();
    }

    private List<Artifact> files() {
        artifacts.addAll(project.files(planned.stream().map(Planned::model).toList()));
        artifacts.add(new Artifact("packages.yml", packages(), Origin.MEMORY));
        return List.copyOf(artifacts);
    }

    private String packages() {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("package", vaultPackage.source());
        entry.put("version", vaultPackage.version());
        return YamlText.of(Map.of("packages", List.of(entry)));
    }

    private Stream<Planned> planned(DbtModel model, Optional<Structure> structure) {
        return StagingModels.of(model).map(this::staging).orElseGet(() -> structure(model, structure));
    }

    private Stream<Planned> staging(StagingModels staging) {
        return Stream.of(
                own(staging.typed(), "what " + vaultPackage.name() + " hashes"),
                called(staging.hashed(), vaultPackage.stage(staging.input())),
                own(staging.keyed(), "the hashes of " + vaultPackage.name() + "; a key that is none is null"));
    }

    private Stream<Planned> structure(DbtModel model, Optional<Structure> structure) {
        if (model.relation().kind() != Relation.Kind.VAULT) {
            return Stream.of(own(model, ""));
        }
        Optional<DbtModel> prepared = structure.isPresent() ? PreparedRows.of(model) : Optional.empty();
        return prepared.flatMap(rows -> vaultPackage.load(structure.orElseThrow(), rows.name()))
                .map(call -> Stream.of(
                        own(prepared.orElseThrow(), "what " + vaultPackage.name() + " gets to load " + model.name()),
                        called(model, call)))
                .orElseGet(() -> Stream.of(
                        own(model, "the project's own query: " + vaultPackage.name() + " is not called here")));
    }

    private static Planned own(DbtModel model, String remark) {
        return new Planned(model, Optional.empty(), remark);
    }

    private Planned called(DbtModel model, MacroCall call) {
        String remark =
                "loaded by " + call.packageName() + "." + call.macro().name() + " of version " + vaultPackage.version();
        return new Planned(model, Optional.of(call), remark);
    }

    private void add(Planned entry) {
        DbtModel model = entry.model();
        String body = entry.call()
                .map(vaultPackage::written)
                .orElseGet(() -> project.sql().query(model));
        String text = file.text(model, project.systems(model), entry.remark(), body);
        artifacts.add(new Artifact(project.folder(model) + "/" + model.name() + ".sql", text, model.origin()));
        if (entry.call().isEmpty() && !model.stale().isEmpty()) {
            artifacts.add(
                    new Artifact("macros/stale/" + model.name() + ".sql", file.staleMacro(model), model.origin()));
        }
    }
}
