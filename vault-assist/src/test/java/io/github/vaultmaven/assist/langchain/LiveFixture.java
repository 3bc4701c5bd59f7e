// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.live.AnswerStore;
import io.github.vaultmaven.assist.live.AssistListener;
import io.github.vaultmaven.assist.live.Audit;
import io.github.vaultmaven.assist.live.Budget;
import io.github.vaultmaven.assist.live.LiveAssistant;
import io.github.vaultmaven.assist.live.LiveSettings;
import io.github.vaultmaven.assist.live.RetryPolicy;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.model.ModelProvider;
import io.github.vaultmaven.assist.model.ModelSettings;
import io.github.vaultmaven.assist.model.Secret;
import io.github.vaultmaven.diagnostics.Diagnostics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** An assistant that asks a server of a test, and never waits longer than it must. */
final class LiveFixture {

    static final String KEY = "canary-key-91c4e7";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC);

    private final ModelProvider provider;
    private final String url;
    private final Path folder;
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final LockFile file;
    private final AnswerStore store;
    private final LiveAssistant assistant;

    LiveFixture(ModelProvider provider, String url, Path folder) {
        this(provider, url, folder, 2, Duration.ofMillis(700), "tiny");
    }

    LiveFixture(ModelProvider provider, String url, Path folder, int parallel, Duration timeout, String model) {
        this.provider = provider;
        this.url = url;
        this.folder = folder;
        this.file = new LockFile(folder.resolve("assist.lock.yaml"), "assist.lock.yaml");
        this.store = new AnswerStore(file, file.read(new Diagnostics()));
        var settings = new ModelSettings(model, url, new Secret(KEY), timeout, ModelSettings.MAX_BYTES);
        var how = new LiveSettings(
                provider.id(), model, parallel, false, List.of(), RetryPolicy.DEFAULT, Budget.Limits.NONE);
        var surroundings = new LiveAssistant.Surroundings(AssistListener.SILENT, CLOCK, pauses::add);
        this.assistant = new LiveAssistant(
                provider.model(settings), how, store, new Audit(folder.resolve("audit"), true, CLOCK), surroundings);
    }

    LiveFixture parallel(int threads) {
        return new LiveFixture(provider, url, folder, threads, Duration.ofMillis(700), "tiny");
    }

    Outcome<KeyTask.Key> ask() {
        return assistant.ask(new KeyTask(), new KeyTask.Table("customer", List.of("first_name", "customer_no")));
    }

    List<Outcome<KeyTask.Key>> askAll(int tables) {
        return assistant.askAll(
                new KeyTask(),
                IntStream.range(0, tables)
                        .mapToObj(i -> new KeyTask.Table("table_" + i, List.of("first_name", "customer_no")))
                        .toList());
    }

    LiveAssistant assistant() {
        return assistant;
    }

    AnswerStore store() {
        return store;
    }

    /** What the lock file holds. */
    LockBook kept() {
        var diagnostics = new Diagnostics();
        LockBook book = file.read(diagnostics);
        if (diagnostics.count() > 0) {
            throw new AssertionError(diagnostics.all().toString());
        }
        return book;
    }

    List<Duration> pauses() {
        return pauses;
    }
}
