// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.env;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A virtual environment that has just what a file of pinned packages says. A copy of that file, written last, tells that
 * it is whole; a lock keeps two processes from installing at once.
 */
final class Installation {

    private static final Object ONE_AT_A_TIME = new Object();

    private final Path packages;
    private final Path folder;

    /**
     * @param packages the file of pinned packages
     * @param folder where the environment is or shall be
     */
    Installation(Path packages, Path folder) {
        this.packages = packages;
        this.folder = folder.toAbsolutePath();
    }

    /** Its programs. */
    Path programs() {
        return folder.resolve(isWindows() ? "Scripts" : "bin");
    }

    boolean isWhole() throws IOException {
        Path marker = marker();
        return Files.isRegularFile(marker) && Files.mismatch(packages, marker) < 0;
    }

    /**
     * Installs unless that was done before.
     *
     * @param python the command that runs Python
     * @throws IOException with the installer's last words if it fails
     */
    void install(String python) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            Files.createDirectories(folder.getParent());
            Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !isWhole()) {
                    anew(python);
                }
            }
        }
    }

    private void anew(String python) throws IOException {
        delete(folder);
        succeed(List.of(python, "-m", "venv", "--without-pip", folder.toString()));
        succeed(List.of(
                python,
                "-m",
                "pip",
                "--python",
                folder.toString(),
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--no-deps",
                "--no-compile",
                "--only-binary",
                ":all:",
                "--requirement",
                packages.toAbsolutePath().toString()));
        Files.copy(packages, marker());
    }

    private Path marker() {
        return folder.resolve("installed.txt");
    }

    private void succeed(List<String> command) throws IOException {
        DbtResult result = Tool.run(folder.getParent(), Map.of(), command);
        if (result.exitCode() != 0) {
            List<String> lines = result.output().strip().lines().toList();
            String last = String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
            throw new IOException("cannot install " + packages.getFileName() + ": " + last);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
