// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.assist.lock.AnswerKey;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockEntry;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.lock.Status;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that write one lock file at the same time lose none of each other's answers. */
class SharedLockTest {

    private static final int ANSWERS = 60;

    @TempDir
    Path folder;

    private LockFile file;

    @BeforeEach
    void setUp() {
        file = new LockFile(folder.resolve("deep/assist.lock.yaml"), "lock");
    }

    private static LockEntry entry(String object, Status status, String text) {
        return new LockEntry(
                new AnswerKey("describe", object),
                "12345678901234567890123456789012",
                "ollama",
                "m",
                status,
                status == Status.PROPOSED ? "" : "reviewer",
                "2026-01-02T03:04:05Z",
                JsonNodeFactory.instance.objectNode().put("text", text),
                SourceRange.NONE);
    }

    private static AnswerStore build(LockFile file, String name) {
        var store = new AnswerStore(file, LockBook.EMPTY);
        for (int i = 0; i < ANSWERS; i++) {
            store.keep(entry(name + " " + i, Status.PROPOSED, "Of " + name + "."));
        }
        return store;
    }

    /** A build in a process of its own. */
    public static void main(String[] args) {
        AnswerStore store = build(new LockFile(Path.of(args[0]), "lock"), "process");
        System.exit(store.problem().isPresent() ? 1 : 0);
    }

    @Test
    void threadsAndProcessesTakeTurns() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SharedLockTest.class.getName(),
                        file.path().toString())
                .inheritIO()
                .start();
        var threads = Executors.newFixedThreadPool(2);
        try {
            var stores = threads.invokeAll(Stream.of("one", "other")
                    .<Callable<AnswerStore>>map(name -> () -> build(file, name))
                    .toList());
            for (var store : stores) {
                assertThat(store.get().problem()).isEmpty();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(process.waitFor()).isZero();
        assertThat(kept().entries()).hasSize(3 * ANSWERS);
        try (Stream<Path> files = Files.list(file.path().getParent())) {
            assertThat(files).containsExactly(file.path());
        }
    }

    private LockBook kept() {
        var diagnostics = new Diagnostics();
        LockBook book = file.read(diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return book;
    }

    @Test
    void whatAPersonDecidedWhileABuildRanStays() throws IOException {
        var store = new AnswerStore(file, LockBook.EMPTY);
        file.update(now -> now.with(entry("a", Status.EDITED, "A person's."))
                .with(entry("b", Status.REJECTED, "No."))
                .with(entry("c", Status.PROPOSED, "Another build's.")));
        Stream.of("a", "b", "c", "d").forEach(object -> store.keep(entry(object, Status.PROPOSED, "A model's.")));
        assertThat(kept().entries())
                .extracting(e -> e.answer().path("text").asText())
                .containsExactly("A person's.", "No.", "A model's.", "A model's.");
        assertThat(store.book().entries()).hasSize(4);
    }

    /** What a review changes is changed, and what was asked in the meantime is kept. */
    @Test
    void aReviewKeepsWhatItHasNotSeen() throws IOException {
        LockBook seen = LockBook.EMPTY
                .with(entry("accepted", Status.PROPOSED, "One."))
                .with(entry("dropped", Status.PROPOSED, "Two."));
        file.update(now -> seen);
        LockBook decided =
                seen.with(entry("accepted", Status.ACCEPTED, "One.")).without(new AnswerKey("describe", "dropped"));
        new AnswerStore(file, seen).keep(entry("asked", Status.PROPOSED, "Three."));
        file.update(now -> now.changedLike(seen, decided));
        assertThat(kept().entries())
                .extracting(e -> e.key().object() + " " + e.status().word())
                .containsExactly("accepted accepted", "asked proposed");
    }

    @Test
    void aFileThatAMergeBrokeIsNotWrittenOver() throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), "<<<<<<< ours\n");
        var store = new AnswerStore(file, LockBook.EMPTY);
        store.keep(entry("a", Status.PROPOSED, "A model's."));
        assertThat(store.problem()).isPresent();
        assertThat(store.find(new AnswerKey("describe", "a"))).isPresent();
        assertThat(file.path()).hasContent("<<<<<<< ours");
        Files.delete(file.path());
        store.keep(entry("b", Status.PROPOSED, "A model's."));
        assertThat(store.problem()).isEmpty();
        assertThat(kept().entries()).hasSize(2);
    }
}
