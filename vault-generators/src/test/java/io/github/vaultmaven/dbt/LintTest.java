// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.dbt.env.DbtEnvironment;
import io.github.vaultmaven.dbt.env.DbtResult;
import io.github.vaultmaven.engine.Engines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated SQL passes the linter that many teams run on theirs, by the rules that the project carries. All kinds of
 * models: {@code -Dvault.dbt.full=true}.
 */
class LintTest {

    private static final Path HEALTH = Path.of("..", "it", "health", "src", "main", "vault");

    private static final Path FEATURES = Path.of("..", "it", "every-feature", "src", "main", "vault");

    private static final List<String> MODELS = List.of(
            "health",
            "access",
            "business",
            "delivery",
            "governance",
            "hub",
            "link",
            "reference",
            "reuse",
            "rules",
            "satellite",
            "staging",
            "time");

    private static final List<String> FEW =
            List.of("staging/legacy_facets", "integration/hubs", "integration/satellites");

    @TempDir
    private Path work;

    /** Staging, hub and satellite of the health example on DuckDB; with the property, every kind of file on both engines. */
    static Stream<String> projects() {
        return Boolean.getBoolean("vault.dbt.full")
                ? Stream.of("duckdb", "postgresql")
                        .flatMap(engine -> MODELS.stream().map(m -> engine + ": " + m))
                : Stream.of("duckdb: health");
    }

    @ParameterizedTest
    @MethodSource("projects")
    void passes(String name) throws Exception {
        String engine = name.split(": ")[0];
        String model = name.split(": ")[1];
        Path specs = model.equals("health") ? HEALTH : ModelSpecs.only(FEATURES, List.of(model), work.resolve("specs"));
        GeneratedProject project = GeneratedProject.of(specs, model, engine, Map.of(), work.resolve("out"));
        Path models = project.folder().resolve("models");
        List<Path> files = Boolean.getBoolean("vault.dbt.full")
                ? firsts(project.folder())
                : FEW.stream().map(f -> first(models.resolve(f))).toList();
        DbtResult result = lint(project, engine, files);
        assertThat(result.output()).contains("All Finished");
        result.passed();
    }

    @Test
    void whatIsNotAsTheRulesSayIsFound() throws Exception {
        GeneratedProject project = GeneratedProject.of(HEALTH, "health", Map.of(), work);
        Path file = first(project.folder().resolve("models/integration/hubs"));
        Files.writeString(file, Files.readString(file).replaceFirst("\nselect\n", "\nSELECT\n"));
        assertThat(lint(project, "duckdb", List.of(file)).output()).contains("CP01");
    }

    private static DbtResult lint(GeneratedProject project, String engine, List<Path> files) throws SQLException {
        var arguments = new ArrayList<>(List.of("lint"));
        files.forEach(f -> arguments.add(project.folder().relativize(f).toString()));
        Map<String, String> variables =
                engine.equals("duckdb") ? Map.of() : RenderedProject.variables(Engines.postgresqlUrl());
        return DbtEnvironment.dbt111().run("sqlfluff", project.folder(), variables, arguments.toArray(String[]::new));
    }

    /** One file of each folder of models, and of each kind of test that is a query of its own. */
    private static List<Path> firsts(Path project) throws IOException {
        var kinds = new TreeMap<String, Path>();
        for (String folder : List.of("models", "tests")) {
            try (Stream<Path> files = Files.walk(project.resolve(folder))) {
                files.filter(f -> f.toString().endsWith(".sql"))
                        .filter(f -> !f.getParent().endsWith("generic"))
                        .sorted()
                        .forEach(f -> kinds.putIfAbsent(folder + kind(folder, f), f));
            }
        }
        return List.copyOf(kinds.values());
    }

    private static String kind(String folder, Path file) {
        return folder.equals("models")
                ? file.getParent().toString()
                : file.getFileName().toString().replaceFirst(".*__", "");
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
