// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs processes one after the other and tells what each took, by what the kernel counts for children that ended. */
final class Processes {

    private static final Path STAT = Path.of("/proc/self/stat");
    private static final double TICKS_PER_SECOND = 100;
    private static final int CHILDREN_USER = 13;

    private final String mavenOptions;

    /** @param heap most memory of a build, as Java's option says it */
    Processes(String heap) {
        this.mavenOptions = "-Xmx" + heap;
    }

    /**
     * Runs a command.
     *
     * @throws IllegalStateException if it fails
     */
    Cost run(Path folder, Path log, List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(log.toFile()).environment().put("MAVEN_OPTS", mavenOptions);
        builder.environment().remove("MAVEN_ARGS");
        double[] before = children();
        long start = System.nanoTime();
        int status = builder.start().waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        double[] after = children();
        if (status != 0) {
            throw new IllegalStateException("failed, see " + log + ": " + command);
        }
        return new Cost(after[0] - before[0], after[1] - before[1], wall);
    }

    /** User and kernel time of all children that ended, in seconds. */
    private static double[] children() throws IOException {
        String text = Files.readString(STAT);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return new double[] {
            Long.parseLong(fields[CHILDREN_USER]) / TICKS_PER_SECOND,
            Long.parseLong(fields[CHILDREN_USER + 1]) / TICKS_PER_SECOND
        };
    }
}
