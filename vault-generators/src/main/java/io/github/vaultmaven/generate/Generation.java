// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.artifact.ArtifactWriter;
import io.github.vaultmaven.artifact.FileMark;
import io.github.vaultmaven.artifact.Written;
import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.assist.revise.RevisedPlans;
import io.github.vaultmaven.assist.rule.VaultSample;
import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.policy.JudgedFindings;
import io.github.vaultmaven.dialect.Dialects;
import io.github.vaultmaven.editor.ProjectSchema;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.spec.ModelSpecs;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.state.StateOf;
import io.github.vaultmaven.state.VaultState;
import io.github.vaultmaven.target.sql.SqlQueries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** From specs to files: read, resolve, plan, render, write. Nothing is touched until everything is rendered. */
public final class Generation {

    private final GenerationSettings settings;
    private final ClassLoader loader;
    private final Optional<LiveAssistants> live;

    /**
     * @param settings what to generate
     * @param loader class loader that sees generators, targets, dialects and templates
     * @throws GenerationRefused if a dialect or the target is not known
     */
    public Generation(GenerationSettings settings, ClassLoader loader) {
        this(settings, loader, Optional.empty());
    }

    /** A generation that may ask a model. */
    public Generation(GenerationSettings settings, ClassLoader loader, Optional<LiveAssistants> live) {
        this.live = live;
        this.settings = settings;
        this.loader = loader;
        try {
            settings.dialects().forEach(Dialects::byName);
            scripts().target();
        } catch (IllegalArgumentException e) {
            throw new GenerationRefused(e.getMessage());
        }
    }

    /** One model for one dialect. */
    private record Job(VaultModel model, String dialect) {}

    /** What a job made. */
    private record Made(Job job, LoadPlan plan, List<Artifact> artifacts) {}

    /**
     * Reads and resolves the specs, and does no more.
     *
     * @return findings, without anything written
     */
    public GenerationResult validate() {
        var diagnostics = new Diagnostics();
        var files = new SpecFiles(settings, diagnostics);
        boolean locked = settings.assist().mode() == AssistMode.LOCKED;
        asked(locked ? assistance() : none(), files, diagnostics);
        return found(judge(diagnostics, files), files);
    }

    /**
     * Asks whatever the specs give reason to ask, and writes nothing but answers.
     *
     * @return findings
     */
    public GenerationResult ask() {
        var diagnostics = new Diagnostics();
        var files = new SpecFiles(settings, diagnostics);
        asked(assistance(), files, diagnostics);
        return found(judge(diagnostics, files), files);
    }

    private void asked(Optional<Assistance> assistance, SpecFiles files, Diagnostics diagnostics) {
        var checked = new CheckedModels(settings, loader);
        List<VaultModel> models = assisted(checked, assistance, files, diagnostics);
        assistance.ifPresent(a -> revisions(models, checked, a, files, diagnostics));
    }

    private Revisions revisions(
            List<VaultModel> models,
            CheckedModels checked,
            Assistance assistance,
            SpecFiles files,
            Diagnostics diagnostics) {
        if (diagnostics.hasErrors()) {
            return Revisions.none();
        }
        return assistance
                .assistant(files, diagnostics)
                .map(assistant -> Revisions.of(
                        settings,
                        models,
                        model -> checked.plan(model, RevisedPlans.ENGINE),
                        model -> scripts().settings(model, RevisedPlans.ENGINE),
                        assistant,
                        assistance.trial(),
                        diagnostics))
                .orElseGet(Revisions::none);
    }

    private List<VaultModel> assisted(
            CheckedModels checked, Optional<Assistance> assistance, SpecFiles files, Diagnostics diagnostics) {
        if (assistance.isEmpty()) {
            return checked.of(files.all(), diagnostics);
        }
        Assistance asked = assistance.get();
        UnaryOperator<List<ModelSpecs>> translated = specs -> asked.translated(specs, files, diagnostics);
        UnaryOperator<List<VaultModel>> completed =
                models -> asked.of(models, files, model -> rows(asked, checked, model), diagnostics);
        // What is known is put in before loads are planned for the rules, so that they are planned once; who has to be
        // asked is asked only once the rules have found no error.
        return asked.isLive()
                ? completed.apply(checked.of(files.all(), diagnostics, translated, UnaryOperator.identity()))
                : checked.of(files.all(), diagnostics, translated, completed);
    }

    /** Rows of the vault that was loaded, by the queries of its tests. */
    private VaultSample rows(Assistance asked, CheckedModels checked, VaultModel model) {
        return asked.vault()
                .<VaultSample>map(vault -> VaultRows.of(
                        vault,
                        model,
                        m -> checked.plan(m, vault.dialect()),
                        plan -> SqlQueries.of(plan, scripts().settings(plan.model(), vault.dialect()))))
                .orElse(VaultSample.NONE);
    }

    private static Optional<Assistance> none() {
        return Optional.empty();
    }

    private Optional<Assistance> assistance() {
        return Optional.of(new Assistance(settings, loader, live));
    }

    /** The schema of specs with the names that the specs hold as proposals, be there findings or not. */
    public String projectSchema() {
        var diagnostics = new Diagnostics();
        var files = new SpecFiles(settings, diagnostics);
        var checked = new CheckedModels(settings, loader);
        List<SpecSet> specs = checked.read(files.all(), diagnostics).stream()
                .map(ModelSpecs::specs)
                .toList();
        return ProjectSchema.text(specs, checked.of(files.all(), diagnostics));
    }

    /**
     * Writes the state of the specs, if they have no errors; what was released before is not compared.
     *
     * @param file the file to write
     * @throws IOException if the file system refuses
     */
    public Released release(Path file) throws IOException {
        var diagnostics = new Diagnostics();
        var files = new SpecFiles(settings, diagnostics);
        List<VaultModel> models = models(files, diagnostics);
        boolean good = !diagnostics.hasErrors();
        boolean changed =
                good && ReleasedState.file(file, settings).write(StateOf.models(models, settings.generator()));
        return new Released(found(judge(diagnostics, files), files), good ? models.size() : 0, changed);
    }

    /**
     * A release of a state.
     *
     * @param result findings
     * @param models number of models in it; 0 where findings are errors
     * @param changed true if the file was written, false if it said the same before
     */
    public record Released(GenerationResult result, int models, boolean changed) {}

    /** What the specs come to, beside what was released, for somebody to look at; writes nothing. */
    public Seen look() {
        var diagnostics = new Diagnostics();
        var files = new SpecFiles(settings, diagnostics);
        VaultState now = StateOf.models(models(files, diagnostics), settings.generator());
        Optional<VaultState> released = settings.state()
                .flatMap(file -> ReleasedState.file(file, settings).read(new Diagnostics()));
        return new Seen(found(judge(diagnostics, files), files), now, released);
    }

    /**
     * What was seen.
     *
     * @param result findings
     * @param now the state of the specs; what errors leave of it
     * @param released the state that was released, if one can be read
     */
    public record Seen(GenerationResult result, VaultState now, Optional<VaultState> released) {}

    /**
     * Generates.
     *
     * @throws GenerationRefused if an entity is asked for that there is not
     * @throws IOException if the file system refuses
     */
    public GenerationResult run() throws IOException {
        return run(Map.of());
    }

    /**
     * Generates, rendering only what is not known to be as it would be rendered.
     *
     * @param known how an earlier generation with the same templates and code left its files, by path
     * @throws GenerationRefused if an entity is asked for that there is not
     * @throws IOException if the file system refuses
     */
    public GenerationResult run(Map<String, FileMark> known) throws IOException {
        var diagnostics = new Diagnostics();
        var watch = new StopWatch();
        var files = new SpecFiles(settings, diagnostics);
        var checked = new CheckedModels(settings, loader, true);
        Assistance assistance = new Assistance(settings, loader, live);
        List<VaultModel> models = assisted(checked, Optional.of(assistance), files, diagnostics);
        Revisions revisions = revisions(models, checked, assistance, files, diagnostics);
        watch.lap("read and resolve");
        JudgedFindings judged = judge(diagnostics, files);
        if (!judged.mayGenerate()) {
            return found(judged, files);
        }
        selection().check(models);
        List<Made> made = jobs(models).parallelStream()
                .map(job -> make(job, checked, revisions))
                .toList();
        watch.lap("plan");
        var artifacts = new LinkedHashMap<String, Artifact>();
        made.forEach(m -> m.artifacts().forEach(a -> artifacts.put(a.path(), a)));
        Written written = new ArtifactWriter(settings.output()).write(artifacts.values(), known);
        watch.lap("render and write");
        var report = new GenerationReport(
                settings.generator(),
                made.stream()
                        .map(m -> Reporter.model(
                                m.plan(), m.job().dialect(), m.artifacts().size()))
                        .toList(),
                assistance.answers(),
                judged.findings().stream().map(this::oneLine).toList(),
                watch.laps());
        return new GenerationResult(
                judged, files.texts(), Optional.of(written.result()), Optional.of(report), written.madeFrom());
    }

    private String oneLine(Diagnostic finding) {
        return ConsoleReport.oneLine(finding);
    }

    private List<VaultModel> models(SpecFiles files, Diagnostics diagnostics) {
        return new CheckedModels(settings, loader).of(files.all(), diagnostics);
    }

    private List<Job> jobs(List<VaultModel> models) {
        return models.stream()
                .flatMap(model -> settings.dialects().stream().map(dialect -> new Job(model, dialect)))
                .toList();
    }

    private Made make(Job job, CheckedModels checked, Revisions revisions) {
        LoadPlan plan = selection().of(revisions.revised(checked.plan(job.model(), job.dialect()), job.dialect()));
        return new Made(job, plan, scripts().of(plan, job.dialect()));
    }

    private ModelScripts scripts() {
        return new ModelScripts(settings, loader);
    }

    private Selection selection() {
        return new Selection(settings.layers(), settings.entities());
    }

    private JudgedFindings judge(Diagnostics diagnostics, SpecFiles files) {
        return settings.policy().judge(diagnostics, files.texts(), () -> Rules.book(loader));
    }

    private static GenerationResult found(JudgedFindings judged, SpecFiles files) {
        return new GenerationResult(judged, files.texts(), Optional.empty(), Optional.empty(), Map.of());
    }
}
