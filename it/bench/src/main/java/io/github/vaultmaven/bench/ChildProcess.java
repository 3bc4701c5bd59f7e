// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program that runs to its end.
 *
 * @param folder where it runs
 * @param log where its output goes
 * @param environment variables beside those of this process
 * @param command program and arguments
 */
record ChildProcess(Path folder, Path log, Map<String, String> environment, List<String> command) {

    /**
     * Runs it.
     *
     * @throws IllegalStateException if it fails
     */
    void run() {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(log.toFile()).environment().putAll(environment);
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException("failed, see " + log + ": " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + command, e);
        }
    }
}
