// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Installs the packages of the lock file below {@code target}, once for each content of that file. */
final class NodeModules {

    private static final Path LOCKED = Path.of("src", "test", "editor");
    private static final Path FOLDER = Path.of("target", "editor");
    private static final String LOCK = "package-lock.json";
    private static final String PACKAGE = "package.json";

    private NodeModules() {}

    /** The folder of the packages; ends the test as skipped where there is no Node.js, and as failed if this is CI. */
    static Path install() throws IOException, InterruptedException {
        requireNode();
        Path modules = FOLDER.resolve("node_modules");
        boolean same = Files.exists(modules.resolve(".complete"))
                && Files.mismatch(LOCKED.resolve(LOCK), FOLDER.resolve(LOCK)) < 0;
        if (!same) {
            Files.createDirectories(FOLDER);
            for (String file : List.of(PACKAGE, LOCK)) {
                Files.copy(LOCKED.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            Path log = FOLDER.resolve("npm.log");
            assertThat(run(log, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
                    .as("npm ci, see %s", log)
                    .isZero();
            Files.createFile(modules.resolve(".complete"));
        }
        return modules;
    }

    private static void requireNode() throws IOException, InterruptedException {
        boolean there;
        try {
            there = run(Path.of("target", "node.log"), "node", "--version") == 0;
        } catch (IOException e) {
            there = false;
        }
        String message = "Node.js is not installed: completion, hover and diagnostics in editors are not tested";
        if (System.getenv("CI") != null) {
            assertThat(there).as(message).isTrue();
        }
        Assumptions.assumeTrue(there, message);
    }

    private static int run(Path log, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(Files.isDirectory(FOLDER) ? FOLDER.toFile() : null)
                .redirectErrorStream(true)
                .redirectOutput(log.toAbsolutePath().toFile())
                .start();
        return process.waitFor(5, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }
}
