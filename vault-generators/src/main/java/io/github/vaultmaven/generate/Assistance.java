// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.LockedAssistant;
import io.github.vaultmaven.assist.ModelAssistance;
import io.github.vaultmaven.assist.OffAssistant;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.lock.LockFindings;
import io.github.vaultmaven.assist.rule.LoadedVault;
import io.github.vaultmaven.assist.rule.ProposedRules;
import io.github.vaultmaven.assist.rule.VaultSample;
import io.github.vaultmaven.assist.task.translate.TranslateTask;
import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.FilesBeside;
import io.github.vaultmaven.spec.ModelSpecs;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lets models be assisted; reads the lock file only where that is wanted. */
final class Assistance {

    private final GenerationSettings settings;
    private final ClassLoader loader;
    private final Optional<LiveAssistants> live;
    private Optional<AnswerRecord> made = Optional.empty();

    /**
     * @param settings say where answers come from
     * @param loader sees the places that ask
     * @param live asks a model; nothing where only the lock file is asked
     */
    Assistance(GenerationSettings settings, ClassLoader loader, Optional<LiveAssistants> live) {
        this.settings = settings;
        this.loader = loader;
        this.live = live;
    }

    /**
     * Models with what was answered, and with the tasks' own answers where nobody did; the same models where something is
     * wrong already.
     *
     * @param samples rows of a model's vault
     */
    List<VaultModel> of(
            List<VaultModel> models,
            SpecFiles files,
            Function<VaultModel, VaultSample> samples,
            Diagnostics diagnostics) {
        if (diagnostics.hasErrors()) {
            return models;
        }
        Assistant assistant = assistant(files, diagnostics).orElseGet(OffAssistant::new);
        List<ModelAssistance> places = Stream.concat(
                        ServiceLoader.load(ModelAssistance.class, loader).stream()
                                .map(ServiceLoader.Provider::get),
                        Stream.of(new ProposedRules(trial(), samples, diagnostics)))
                .sorted(Comparator.comparing(place -> place.getClass().getName()))
                .toList();
        return models.stream().map(model -> assisted(model, places, assistant)).toList();
    }

    /** Whether a model is asked, so that an error had better be found before. */
    boolean isLive() {
        return live.isPresent();
    }

    /** Specs with what was answered to their instructions, before models are made of them. */
    List<ModelSpecs> translated(List<ModelSpecs> specs, SpecFiles files, Diagnostics diagnostics) {
        if (specs.stream().noneMatch(s -> Translations.isWanted(s.specs())) || diagnostics.hasErrors()) {
            return specs;
        }
        return assistant(files, diagnostics)
                .map(a -> new Translations(
                                new FilesBeside(settings.specs(), settings.displayRoot()),
                                new TranslateTask(trial()),
                                a)
                        .in(specs, diagnostics))
                .orElse(specs);
    }

    /** Where answers are tried; nowhere where nobody is asked. */
    Trial trial() {
        return live.map(LiveAssistants::trial).orElse(Trial.none("answers were tried before"));
    }

    /** Whose answers were used so far. */
    List<GenerationReport.Answers> answers() {
        return made.map(AnswerRecord::answers).orElse(List.of());
    }

    /** Where the vault was loaded, if rows of it are to be looked at. */
    Optional<LoadedVault> vault() {
        return live.flatMap(LiveAssistants::vault);
    }

    /** The assistant, made once; nothing where assistance is off or the lock file cannot be read. */
    Optional<Assistant> assistant(SpecFiles files, Diagnostics diagnostics) {
        if (settings.assist().mode() != AssistMode.OFF && made.isEmpty()) {
            LockFile file = file(settings.assist().lock().orElseThrow());
            LockBook book = file.read(diagnostics);
            files.add(file.name(), file.text());
            if (!diagnostics.hasErrors()) {
                made = Optional.of(new AnswerRecord(
                        live.isPresent()
                                ? live.get().of(file, book)
                                : new LockedAssistant(
                                        book,
                                        new LockFindings(
                                                file.name(), settings.assist().strict(), diagnostics))));
            }
        }
        return made.map(Assistant.class::cast);
    }

    private static VaultModel assisted(VaultModel model, List<ModelAssistance> places, Assistant assistant) {
        VaultModel result = model;
        for (ModelAssistance place : places) {
            result = place.assisted(result, assistant);
        }
        return result;
    }

    private LockFile file(Path path) {
        Path root = settings.displayRoot().toAbsolutePath();
        Path absolute = path.toAbsolutePath();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return new LockFile(path, shown.toString().replace('\\', '/'));
    }
}
