// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.model.FolderConvention;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.template.RenderSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All files of a dbt project but its models: what is declared of them, tests, sources, macros. */
public final class DbtProject {

    private static final String RESOURCES = "/io/github/vaultmaven/dbt/";

    /** Macros of projects for DuckDB that have seeds. */
    private static final String SEEDS = "macros/vault_seeds";

    /** Macros of projects for engines that plan by statistics. */
    private static final String BATCHES = "macros/vault_batches";

    private final LoadPlan plan;
    private final RenderSettings settings;
    private final Flavour flavour;
    private final Systems systems;
    private final ModelPaths paths;
    private final ModelRelations.Places places;
    private final ModelSql sql;
    private final Object common;

    /**
     * @param plan the plan
     * @param settings what the project is rendered with
     * @param flavour what tells this kind of project from others
     */
    public DbtProject(LoadPlan plan, RenderSettings settings, Flavour flavour) {
        this.plan = plan;
        this.settings = settings;
        this.flavour = flavour;
        this.systems = new Systems(plan);
        this.paths = new ModelPaths(plan.model().folders());
        this.places = places(plan, flavour);
        this.sql = new ModelSql(plan, settings, places);
        this.common = common(plan, settings, places);
    }

    /** Folder of a model, without a slash at its end. */
    public String folder(DbtModel model) {
        List<String> own = systems.of(model);
        return paths.folder(model, own.size() == 1 ? own.get(0) : "");
    }

    /** The source systems that feed a model. */
    public List<String> systems(DbtModel model) {
        return systems.behind(model);
    }

    /** Prints the queries of this project's models and tests. */
    public ModelSql sql() {
        return sql;
    }

    /** All that the file of a model is printed from, but for templates and code. */
    public Object madeFrom(DbtModel model) {
        return List.of(common, systems(model), model);
    }

    private static Object common(LoadPlan plan, RenderSettings settings, ModelRelations.Places places) {
        VaultModel model = plan.model();
        return List.of(
                settings.generator(),
                settings.dialect().name(),
                model.name(),
                model.hash(),
                model.columns(),
                places.foreign(),
                places.told(),
                new TreeSet<>(places.control()),
                new TreeSet<>(places.landed().keySet()));
    }

    /**
     * All files but the models.
     *
     * @param models the models of the project
     */
    public List<Artifact> files(List<DbtModel> models) {
        var artifacts = new ArrayList<Artifact>();
        var folders = new TreeMap<String, List<DbtModel>>();
        models.forEach(
                m -> folders.computeIfAbsent(folder(m), f -> new ArrayList<>()).add(m));
        var tests = new TestFiles(plan, sql(), readable(models), paths, common);
        var semantics = new Semantics(plan.model(), models, paths, settings.options());
        var schema = new SchemaFile(plan, settings, flavour, tests.generic(), semantics);
        folders.forEach((folder, of) -> artifacts.add(
                new Artifact(folder + "/schema.yml", () -> schema.text(of), Optional.empty(), Origin.MEMORY)));
        artifacts.add(new Artifact("models/docs.md", new Descriptions(plan.model()).blocks(models), Origin.MEMORY));
        GroupsFile.text(models)
                .ifPresent(text -> artifacts.add(new Artifact("models/groups.yml", text, Origin.MEMORY)));
        ExposuresFile.text(models)
                .ifPresent(text -> artifacts.add(
                        new Artifact(paths.file(FolderConvention.MARTS, "exposures.yml"), text, Origin.MEMORY)));
        new UnitTests(plan.model(), sql(), models, flavour)
                .text()
                .ifPresent(text -> artifacts.add(new Artifact("models/unit_tests.yml", text, Origin.MEMORY)));
        artifacts.addAll(semantics.files());
        artifacts.addAll(tests.files());
        List<Artifact> seeds = sql().seeds().files();
        artifacts.addAll(seeds);
        if (!seeds.isEmpty() && settings.dialect().name().equals("duckdb")) {
            artifacts.add(macro(SEEDS));
        }
        artifacts.addAll(projectFiles(models.stream().map(DbtModel::layer).collect(Collectors.toSet())));
        return List.copyOf(artifacts);
    }

    private List<Artifact> projectFiles(Set<String> layers) {
        var file = new ProjectFile(plan.model(), settings, flavour);
        var artifacts = new ArrayList<Artifact>();
        artifacts.add(new Artifact("dbt_project.yml", file.project(layers), Origin.MEMORY));
        artifacts.add(new Artifact("profiles.example.yml", file.profiles(), Origin.MEMORY));
        artifacts.add(new Artifact(".sqlfluff", file.lint(resource("sqlfluff.cfg")), Origin.MEMORY));
        artifacts.add(new Artifact(
                paths.file(FolderConvention.STAGING, "sources.yml"),
                new SourcesFile(plan.model(), settings).text(),
                Origin.MEMORY));
        artifacts.add(new Artifact("macros/vault_names.sql", NamesFile.text(sql().text()), Origin.MEMORY));
        UsedModels used = UsedModels.of(plan.model());
        if (!used.isEmpty()) {
            artifacts.add(
                    new Artifact(paths.file(FolderConvention.STAGING, "used_models.yml"), used.text(), Origin.MEMORY));
        }
        for (String macro : flavour.macros()) {
            artifacts.add(macro(macro));
        }
        if (settings.dialect().takeStatistics("batch").isPresent()) {
            artifacts.add(new Artifact(BATCHES + ".sql", batches(), Origin.MEMORY));
        }
        return artifacts;
    }

    /** Stagings are told by their folder. */
    private String batches() {
        String staging = plan.model().folders().layer(FolderConvention.STAGING);
        String parts =
                Arrays.stream(staging.split("/", -1)).map(Jinja::quoted).collect(Collectors.joining(", ", "[", "]"));
        return resource(BATCHES + ".sql")
                .replace("@staging@", "node.fqn[1:" + (staging.split("/", -1).length + 1) + "] == " + parts);
    }

    private static Artifact macro(String path) {
        return new Artifact(path + ".sql", resource(path + ".sql"), Origin.MEMORY);
    }

    private Set<String> readable(List<DbtModel> models) {
        return Stream.of(
                        models.stream().map(DbtModel::name),
                        places.landed().keySet().stream(),
                        places.control().stream(),
                        places.foreign().keySet().stream())
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    private static String resource(String path) {
        try (InputStream in = DbtProject.class.getResourceAsStream(RESOURCES + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelRelations.Places places(LoadPlan plan, Flavour flavour) {
        Map<String, SourceTable> landed = plan.model().sources().stream()
                .filter(t -> t.files().isPresent())
                .collect(Collectors.toMap(Landing::relation, t -> t));
        Set<String> control = plan.steps().stream()
                .flatMap(s -> s.creates().stream())
                .filter(r -> r.kind() == Relation.Kind.CONTROL)
                .map(Relation::name)
                .collect(Collectors.toSet());
        // Stagings of packages are views, which see what there is now.
        Map<String, String> told = flavour.equals(Flavour.PLAIN) ? told(plan) : Map.of();
        return new ModelRelations.Places(
                landed, control, UsedModels.of(plan.model()).sources(), told);
    }

    /** The source tables of stagings that feed what keeps a log of full deliveries. */
    private static Map<String, String> told(LoadPlan plan) {
        Set<String> judged = plan.steps().stream()
                .filter(s -> s.creates().stream().anyMatch(r -> r.kind() == Relation.Kind.LOG))
                .flatMap(s -> s.reads().stream())
                .collect(Collectors.toSet());
        return plan.model().stagings().stream()
                .filter(s -> s.computed().isEmpty() && judged.contains(s.name()))
                .collect(Collectors.toMap(Staging::name, s -> s.table().fullName(), (a, b) -> a, TreeMap::new));
    }
}
