// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.manifest.FileSource;
import io.github.vaultmaven.manifest.Manifest;
import io.github.vaultmaven.manifest.ManifestText;
import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.SpecPlace;
import io.github.vaultmaven.manifest.StepTest;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.template.RenderSettings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The manifest of the scripts: order, dependencies, kind, source spec. */
final class SqlManifest {

    private final LoadPlan plan;
    private final List<TestScript> tests;
    private final RenderSettings settings;

    /**
     * @param plan the plan
     * @param tests the scripts of its tests
     * @param settings what all is rendered with
     */
    SqlManifest(LoadPlan plan, List<TestScript> tests, RenderSettings settings) {
        this.plan = plan;
        this.tests = tests;
        this.settings = settings;
    }

    Artifact artifact() {
        return new Artifact(Manifest.FILE_NAME, this::text, Optional.empty(), Origin.MEMORY);
    }

    private String text() {
        List<String> uses =
                plan.model().uses().stream().map(VaultModel::name).sorted().toList();
        var text = new ManifestText(plan.model().name(), settings.dialect().name(), settings.generator(), uses);
        Map<String, String> writers = writers();
        for (Step step : plan.steps()) {
            write(step, writers, text);
        }
        tests.forEach(script -> text.step(entry(script)));
        return text.end(files(), PersonalColumns.of(plan.model()));
    }

    /** Which script writes a relation. */
    private Map<String, String> writers() {
        Map<String, String> writers = new HashMap<>();
        for (Step step : plan.steps()) {
            if (step.phase() == Step.Phase.LOAD) {
                String id = SqlPaths.id(SqlPaths.run(step));
                writes(step).forEach(relation -> writers.put(relation, id));
            }
        }
        return writers;
    }

    private void write(Step step, Map<String, String> writers, ManifestText text) {
        if (!step.creates().isEmpty()) {
            List<String> made = step.creates().stream().map(Relation::name).toList();
            text.step(entry(step, SqlPaths.create(step), Phase.CREATE, List.of(), List.of(), made));
        }
        if (!step.statements().isEmpty() && step.phase() != Step.Phase.TEST) {
            text.step(entry(
                    step,
                    SqlPaths.run(step),
                    Phase.valueOf(step.phase().name()),
                    step.phase() == Step.Phase.LOAD ? after(step, writers) : List.of(),
                    step.reads(),
                    List.copyOf(writes(step))));
        }
    }

    /** The steps that write what a step reads. */
    private static List<String> after(Step step, Map<String, String> writers) {
        String own = SqlPaths.id(SqlPaths.run(step));
        return step.reads().stream()
                .map(writers::get)
                .filter(writer -> writer != null && !writer.equals(own))
                .distinct()
                .sorted()
                .toList();
    }

    private io.github.vaultmaven.manifest.Step entry(
            Step step, String file, Phase phase, List<String> after, List<String> reads, List<String> writes) {
        return new io.github.vaultmaven.manifest.Step(
                SqlPaths.id(file),
                phase,
                step.layer(),
                step.kind(),
                step.object(),
                step.entity(),
                file,
                after,
                reads,
                writes,
                SpecPlace.of(step.origin().range()),
                governance(step.origin()),
                phase == Phase.CREATE ? columns(step) : null,
                null);
    }

    private static io.github.vaultmaven.manifest.Step entry(TestScript script) {
        return new io.github.vaultmaven.manifest.Step(
                SqlPaths.id(script.path()),
                Phase.TEST,
                script.layer(),
                script.kind(),
                script.subject(),
                script.entity(),
                script.path(),
                List.of(),
                script.tests().stream()
                        .flatMap(test -> test.reads().stream())
                        .distinct()
                        .toList(),
                List.of(),
                SpecPlace.of(script.origin().range()),
                governance(script.origin()),
                null,
                script.tests().stream().map(SqlManifest::test).toList());
    }

    private static StepTest test(TestScript.Test test) {
        return new StepTest(
                test.name(),
                test.info().severity().equals("error") ? Severity.ERROR : Severity.WARNING,
                test.declared().map(SpecPlace::of).orElse(null));
    }

    private static Map<String, String> governance(Origin origin) {
        return origin.governance().isEmpty() ? null : origin.governance();
    }

    private Map<String, Map<String, String>> columns(Step step) {
        var relations = new HashMap<String, Map<String, String>>();
        for (Relation relation : step.creates()) {
            var types = new LinkedHashMap<String, String>();
            relation.columns().forEach(column -> types.put(column.name(), type(column.type())));
            relations.put(relation.name(), types);
        }
        return relations;
    }

    private String type(ColumnType type) {
        return type instanceof ColumnType.Value value
                ? settings.dialect().type(value.type())
                : settings.dialect().digestType(plan.model().hash());
    }

    private static Set<String> writes(Step step) {
        Set<String> written = new LinkedHashSet<>();
        for (Statement statement : step.statements()) {
            Relation.Kind kind = statement.target().kind();
            if (kind != Relation.Kind.WORK) {
                written.add(statement.target().name());
            }
        }
        return written;
    }

    /** Of tables that land in this plan. */
    private List<FileSource> files() {
        Set<String> landed = plan.steps().stream().map(Step::object).collect(Collectors.toSet());
        return plan.model().sources().stream()
                .filter(t -> t.files().isPresent() && landed.contains(Landing.relation(t)))
                .map(LandingFiles::of)
                .toList();
    }
}
