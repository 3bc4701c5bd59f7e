// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.vaultmaven.assist.model.ModelRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Records each step as a line of JSON in {@code audit.jsonl}, written as it happens; on request, what was sent in
 * {@code requests.jsonl}. Holds digests of questions and no text of answers.
 */
public final class Audit {

    private final Path folder;
    private final boolean requests;
    private final Clock clock;
    private String problem = "";

    /**
     * @param folder where the files are; made if need be
     * @param requests whether to record what is sent
     * @param clock tells the time of each step
     */
    public Audit(Path folder, boolean requests, Clock clock) {
        this.folder = folder;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Records a step.
     *
     * @param stage which step: {@code lock}, {@code redact}, {@code ask}, {@code check}
     * @param asked what it is about
     * @param outcome how it ended, one line
     * @param duration how long it took
     */
    void step(String stage, Asked asked, String outcome, Duration duration) {
        ObjectNode line = line(asked);
        line.put("stage", stage);
        line.put("outcome", outcome);
        line.put("milliseconds", duration.toMillis());
        append("audit.jsonl", line);
    }

    /** Records what is sent, if that is wanted. */
    void sent(Asked asked, ModelRequest request) {
        if (requests) {
            ObjectNode line = line(asked);
            line.put("system", request.system());
            line.put("user", request.user());
            line.set("schema", request.schema());
            append("requests.jsonl", line);
        }
    }

    /**
     * What a line is about.
     *
     * @param task id of the task
     * @param object the object
     * @param digest digest of the request
     */
    record Asked(String task, String object, String digest) {}

    /** Why the record is not whole, if it is not. */
    public synchronized Optional<String> problem() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    /** The file of steps, if there is one. */
    public Optional<Path> file() {
        Path file = folder.resolve("audit.jsonl");
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    private ObjectNode line(Asked asked) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("at", clock.instant().toString());
        line.put("task", asked.task());
        line.put("object", asked.object());
        line.put("request", asked.digest());
        return line;
    }

    private synchronized void append(String file, ObjectNode line) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(file),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            problem = "the record of assistance cannot be written: "
                    + e.getClass().getSimpleName();
        }
    }
}
