// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process that does not outlive this one, and is ended when its caller is interrupted. */
final class DbtProcess {

    private static final int SECONDS_TO_END = 10;

    private final ProcessBuilder builder;

    /**
     * @param folder where it runs
     * @param command program and arguments
     * @param variables environment variables beside those of this process
     */
    DbtProcess(Path folder, List<String> command, Map<String, String> variables) {
        builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
    }

    /**
     * Runs it to its end.
     *
     * @param lines takes what it writes, line by line, in a thread of its own; if it throws, the process is ended and
     *     this throws the same
     * @return the exit code
     * @throws DbtRefused if it cannot be started, or the caller was interrupted
     */
    int run(Consumer<String> lines) {
        Process process = start();
        Thread ending = new Thread(() -> stop(process));
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            CompletableFuture<Void> reading =
                    CompletableFuture.runAsync(() -> read(process, lines), DbtProcess::thread);
            int exit = process.waitFor();
            reading.join();
            return exit;
        } catch (InterruptedException e) {
            stop(process);
            Thread.currentThread().interrupt();
            throw new DbtRefused("dbt was stopped, as the build was interrupted");
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            stop(process);
            forget(ending);
        }
    }

    private Process start() {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new DbtRefused("cannot run dbt: " + e.getMessage());
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "dbt");
        thread.setDaemon(true);
        thread.start();
    }

    private static void read(Process process, Consumer<String> lines) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
            }
        } catch (IOException e) {
            process.destroy();
            throw new UncheckedIOException("cannot read what dbt says", e);
        } catch (RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException goingDown) {
            // The hook is at work already.
        }
    }
}
