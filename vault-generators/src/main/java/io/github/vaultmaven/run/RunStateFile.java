// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.vaultmaven.manifest.StableJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Keeps the state of an unfinished run on disk: there while the run goes on, gone when it ended well. */
final class RunStateFile {

    private final JsonMapper mapper = StableJson.builder().build();
    private final Path file;
    private RunState state;

    RunStateFile(Path folder, String model, String dialect) {
        this.file = folder.resolve(model + "-" + dialect + ".run.json");
    }

    /** What an earlier attempt left; nothing if the file is absent or cannot be understood. */
    Optional<RunState> read() {
        try {
            return Optional.of(mapper.readValue(Files.readString(file), RunState.class));
        } catch (NoSuchFileException | JsonProcessingException e) {
            // Starting over is always right.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    synchronized void start(RunState first) {
        state = first;
        write();
    }

    synchronized void landed() {
        state = state.withLanded();
        write();
    }

    synchronized void done(String step) {
        state = state.with(step);
        write();
    }

    synchronized void finish() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    private void write() {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(draft, StableJson.text(mapper, state));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
