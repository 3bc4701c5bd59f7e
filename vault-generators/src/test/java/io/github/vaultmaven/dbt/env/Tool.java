// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.env;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs to their end. */
final class Tool {

    private static final long MINUTES = 15;

    private Tool() {}

    /**
     * Runs a program.
     *
     * @param folder where it runs
     * @param variables variables of its environment beside this process's own; no <code>DBT_</code> of those is passed on
     * @throws IOException if there is no such program
     */
    static DbtResult run(Path folder, Map<String, String> variables, List<String> command) throws IOException {
        Path output = Files.createTempFile("tool", ".log");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("DBT_") || name.startsWith("PYTHON"));
            builder.environment().putAll(variables);
            Process process = builder.start();
            process.getOutputStream().close();
            int exit = ended(process, command);
            return new DbtResult(exit, Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    private static int ended(Process process, List<String> command) throws IOException {
        try {
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            throw new IOException(command + " did not end within " + MINUTES + " minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
