// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.live.AnswerStore;
import io.github.vaultmaven.assist.live.AssistListener;
import io.github.vaultmaven.assist.live.AssistSummary;
import io.github.vaultmaven.assist.live.Audit;
import io.github.vaultmaven.assist.live.LiveAssistant;
import io.github.vaultmaven.assist.live.LiveSettings;
import io.github.vaultmaven.assist.live.Pause;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.model.LanguageModel;
import io.github.vaultmaven.assist.rule.LoadedVault;
import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.generate.LiveAssistants;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The asking of one execution, and what is told of it in the end. */
final class LiveRun implements LiveAssistants {

    private static final int SHOWN = 5;

    private final LanguageModel model;
    private final LiveSettings settings;
    private final Trial trial;
    private final Audit audit;
    private AssistListener listener = AssistListener.SILENT;
    private LoadedVault vault;
    private LiveAssistant assistant;
    private LockFile file;

    LiveRun(LanguageModel model, LiveSettings settings, Trial trial, Path records, boolean record) {
        this.trial = trial;
        this.model = model;
        this.settings = settings;
        this.audit = new Audit(records, record, Clock.systemUTC());
    }

    void tells(AssistListener who) {
        listener = who;
    }

    void looksAt(LoadedVault loaded) {
        vault = loaded;
    }

    @Override
    public Optional<LoadedVault> vault() {
        return Optional.ofNullable(vault);
    }

    @Override
    public Assistant of(LockFile lock, LockBook book) {
        file = lock;
        assistant = new LiveAssistant(
                model,
                settings,
                new AnswerStore(lock, book),
                audit,
                new LiveAssistant.Surroundings(listener, Clock.systemUTC(), Pause.REAL));
        return assistant;
    }

    @Override
    public Trial trial() {
        return trial;
    }

    /** False where the specs had errors, so that nothing was asked. */
    boolean hasBegun() {
        return assistant != null;
    }

    LiveSettings settings() {
        return settings;
    }

    LiveAssistant assistant() {
        return assistant;
    }

    LockFile file() {
        return file;
    }

    /** Tells what asking came to: one line, and one for each reason why a task's own answer stands in. */
    void tell(Consumer<String> info, Consumer<String> warn) {
        AssistSummary summary = assistant.summary();
        info.accept("vault: assistance by %s, %s: %s".formatted(settings.provider(), settings.model(), summary.line()));
        summary.fallback().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(e -> warn.accept("vault: assistance: %d %s: %s"
                        .formatted(e.getValue(), e.getValue() == 1 ? "fallback" : "fallbacks", e.getKey())));
        Stream.of(assistant.store().problem(), audit.problem(), vault().flatMap(LoadedVault::problem))
                .flatMap(Optional::stream)
                .forEach(problem -> warn.accept("vault: assistance: " + problem));
    }
}
