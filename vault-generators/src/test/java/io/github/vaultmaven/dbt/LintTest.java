// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.dbt.env.DbtEnvironment;
import io.github.vaultmaven.dbt.env.DbtResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The generated SQL passes the linter that many teams run on theirs, by the rules that the project carries. All kinds of
 * models: {@code -Dvault.dbt.full=true}.
 */
class LintTest {

    private static final Path HEALTH = Path.of("..", "it", "health", "src", "main", "vault");

    private static final List<String> FEW =
            List.of("staging/legacy_facets", "integration/hubs", "integration/satellites");

    @TempDir
    private Path work;

    @Test
    void passes() throws Exception {
        GeneratedProject project = GeneratedProject.of(HEALTH, "health", Map.of(), work);
        List<Path> files = Boolean.getBoolean("vault.dbt.full")
                ? firsts(project.folder().resolve("models"))
                : FEW.stream()
                        .map(f -> first(project.folder().resolve("models").resolve(f)))
                        .toList();
        DbtResult result = lint(project, files);
        assertThat(result.output()).contains("All Finished");
        result.passed();
    }

    @Test
    void whatIsNotAsTheRulesSayIsFound() throws Exception {
        GeneratedProject project = GeneratedProject.of(HEALTH, "health", Map.of(), work);
        Path file = first(project.folder().resolve("models/integration/hubs"));
        Files.writeString(file, Files.readString(file).replaceFirst("\nselect\n", "\nSELECT\n"));
        assertThat(lint(project, List.of(file)).output()).contains("CP01");
    }

    private static DbtResult lint(GeneratedProject project, List<Path> files) {
        var arguments = new ArrayList<>(List.of("lint"));
        files.forEach(f -> arguments.add(project.folder().relativize(f).toString()));
        return DbtEnvironment.dbt111().run("sqlfluff", project.folder(), Map.of(), arguments.toArray(String[]::new));
    }

    private static List<Path> firsts(Path models) throws IOException {
        try (Stream<Path> folders = Files.walk(models)) {
            return folders.filter(Files::isDirectory)
                    .filter(LintTest::hasModels)
                    .map(LintTest::first)
                    .toList();
        }
    }

    private static boolean hasModels(Path folder) {
        return folder.toFile().list((parent, name) -> name.endsWith(".sql")).length > 0;
    }

    private static Path first(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".sql"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
