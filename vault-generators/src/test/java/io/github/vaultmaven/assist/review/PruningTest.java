// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.assist.Choice;
import io.github.vaultmaven.assist.Choice.Thing;
import io.github.vaultmaven.assist.Requests;
import io.github.vaultmaven.assist.live.AnswerStore;
import io.github.vaultmaven.assist.live.AssistListener;
import io.github.vaultmaven.assist.live.Audit;
import io.github.vaultmaven.assist.live.Budget;
import io.github.vaultmaven.assist.live.LiveAssistant;
import io.github.vaultmaven.assist.live.LiveSettings;
import io.github.vaultmaven.assist.live.RetryPolicy;
import io.github.vaultmaven.assist.lock.AnswerKey;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockEntry;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.lock.Status;
import io.github.vaultmaven.assist.model.ModelException;
import io.github.vaultmaven.diagnostics.SourceRange;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no longer asked, or not like that, is dropped; what a person edited stays. */
class PruningTest {

    @TempDir
    Path folder;

    private static LockEntry entry(String thing, Status status, String digest) {
        return new LockEntry(
                new AnswerKey("choose", "thing " + thing),
                digest,
                "p",
                "m",
                status,
                "reviewer",
                "2025-01-01T00:00:00Z",
                JsonNodeFactory.instance.objectNode().put("word", "w"),
                SourceRange.NONE);
    }

    private static String digest(String thing) {
        return Requests.digest(new Choice(), Thing.of(thing));
    }

    @Test
    void onlyWhatStillApplies() {
        LockBook book = LockBook.of(List.of(
                entry("kept", Status.ACCEPTED, digest("kept")),
                entry("refused", Status.REJECTED, digest("refused")),
                entry("stale", Status.ACCEPTED, "old"),
                entry("edited", Status.EDITED, "old"),
                entry("gone", Status.ACCEPTED, digest("gone")),
                entry("gone_edited", Status.EDITED, digest("gone_edited"))));
        var assistant = new LiveAssistant(
                request -> {
                    throw new ModelException(ModelException.Kind.AUTH, "no");
                },
                new LiveSettings("p", "m", 1, false, List.of(), RetryPolicy.DEFAULT, Budget.Limits.NONE),
                new AnswerStore(new LockFile(folder.resolve("lock.yaml"), "lock"), book),
                new Audit(folder, false, Clock.systemUTC()),
                new LiveAssistant.Surroundings(AssistListener.SILENT, Clock.systemUTC(), duration -> {}));
        assistant.askAll(
                new Choice(), List.of(Thing.of("kept"), Thing.of("refused"), Thing.of("stale"), Thing.of("edited")));
        assertThat(Pruning.of(book, assistant.journal()))
                .extracting(e -> e.key().object())
                .containsExactly("thing gone", "thing stale");
    }
}
