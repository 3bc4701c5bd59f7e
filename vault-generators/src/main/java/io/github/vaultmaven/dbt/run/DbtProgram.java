// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The dbt to run.
 *
 * @param file the program, absolute
 */
public record DbtProgram(Path file) {

    private static final List<String> FOLDERS = List.of("bin", "Scripts");
    private static final List<String> NAMES = List.of("dbt", "dbt.exe");

    public DbtProgram {
        Objects.requireNonNull(file, "file");
    }

    /**
     * Finds it: in a virtual environment, else where it is said to be, else on the path.
     *
     * @param environment the folder of a Python virtual environment
     * @param executable the program itself
     * @param searchPath folders, as the environment variable {@code PATH} lists them; may be empty
     * @throws DbtRefused if it is not there; says what to do
     */
    public static DbtProgram find(Optional<Path> environment, Optional<Path> executable, String searchPath) {
        if (environment.isPresent()) {
            Path at = environment.get();
            return first(FOLDERS.stream().map(at::resolve))
                    .orElseThrow(
                            () -> new DbtRefused(
                                    "there is no dbt in " + at
                                            + " (vault.dbt.venv); `pip install dbt-core dbt-duckdb` in that virtual environment installs it"));
        }
        if (executable.isPresent()) {
            return executable
                    .filter(Files::isRegularFile)
                    .map(file -> new DbtProgram(file.toAbsolutePath()))
                    .orElseThrow(
                            () -> new DbtRefused("there is no file " + executable.get() + " (vault.dbt.executable)"));
        }
        return first(Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(searchPath)
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of))
                .orElseThrow(() -> new DbtRefused("dbt was not found on the PATH; install it, or name its virtual"
                        + " environment with -Dvault.dbt.venv or the program with -Dvault.dbt.executable"));
    }

    private static Optional<DbtProgram> first(Stream<Path> folders) {
        return folders.flatMap(folder -> NAMES.stream().map(folder::resolve))
                .filter(file -> Files.isRegularFile(file) && (isWindows() || Files.isExecutable(file)))
                .findFirst()
                .map(file -> new DbtProgram(file.toAbsolutePath()));
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
