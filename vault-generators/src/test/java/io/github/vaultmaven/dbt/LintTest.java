// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated SQL passes the linter that many teams run on theirs, by the rules that the project carries: in every build one
 * file of each template, with {@code -Dvault.dbt.full=true} one of each folder and kind of test of all models on both engines.
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

    @TempDir
    private Path work;

    /** A model or test of each template, from the projects that print most of them. */
    @TestFactory
    Stream<DynamicTest> oneOfEachTemplatePasses() throws Exception {
        Map<String, List<String>> files = TemplateCover.of(FEATURES, work.resolve("cover"));
        assertThat(files.values().stream().mapToInt(List::size).sum()).isGreaterThan(30);
        Path out = work.resolve("out");
        return files.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(), () -> assertPasses(project(e.getKey(), out), "duckdb", e.getValue())));
    }

    /** All models are generated at once. */
    private static GeneratedProject project(String model, Path out) throws IOException {
        Path folder = out.resolve(model).resolve("duckdb");
        if (!Files.exists(folder)) {
            return GeneratedProject.of(FEATURES, model, Map.of(), out);
        }
        Files.copy(folder.resolve("profiles.example.yml"), folder.resolve("profiles.yml"));
        return new GeneratedProject(folder);
    }

    /** With the property, every kind of file of all models on both engines. */
    static Stream<String> projects() {
        return Boolean.getBoolean("vault.dbt.full")
                ? Stream.of("duckdb", "postgresql")
                        .flatMap(engine -> MODELS.stream().map(m -> engine + ": " + m))
                : Stream.of("");
    }

    @ParameterizedTest
    @MethodSource("projects")
    void passes(String name) throws Exception {
        assumeThat(name).as("only with -Dvault.dbt.full=true").isNotEmpty();
        String engine = name.split(": ")[0];
        String model = name.split(": ")[1];
        Path specs = model.equals("health") ? HEALTH : ModelSpecs.only(FEATURES, List.of(model), work.resolve("specs"));
        GeneratedProject project = GeneratedProject.of(specs, model, engine, Map.of(), work.resolve("out"));
        assertPasses(project, engine, firsts(project.folder()));
    }

    private static void assertPasses(GeneratedProject project, String engine, List<String> files) throws SQLException {
        DbtResult result = lint(project, engine, files);
        assertThat(result.output()).contains("All Finished");
        result.passed();
    }

    @Test
    void whatIsNotAsTheRulesSayIsFound() throws Exception {
        GeneratedProject project = GeneratedProject.of(HEALTH, "health", Map.of(), work);
        Path file = first(project.folder().resolve("models/integration/hubs"));
        Files.writeString(file, Files.readString(file).replaceFirst("\nselect\n", "\nSELECT\n"));
        String name = project.folder().relativize(file).toString();
        assertThat(lint(project, "duckdb", List.of(name)).output()).contains("CP01");
    }

    private static DbtResult lint(GeneratedProject project, String engine, List<String> files) throws SQLException {
        var arguments = new ArrayList<>(List.of("lint"));
        arguments.addAll(files);
        Map<String, String> variables =
                engine.equals("duckdb") ? Map.of() : RenderedProject.variables(Engines.postgresqlUrl());
        return DbtEnvironment.dbt111().run("sqlfluff", project.folder(), variables, arguments.toArray(String[]::new));
    }

    /** One file of each folder of models, and of each kind of test that is a query of its own. */
    private static List<String> firsts(Path project) throws IOException {
        var kinds = new TreeMap<String, Path>();
        for (String folder : List.of("models", "tests")) {
            try (Stream<Path> files = Files.walk(project.resolve(folder))) {
                files.filter(f -> f.toString().endsWith(".sql"))
                        .filter(f -> !f.getParent().endsWith("generic"))
                        .sorted()
                        .forEach(f -> kinds.putIfAbsent(folder + kind(folder, f), f));
            }
        }
        return kinds.values().stream()
                .map(f -> project.relativize(f).toString())
                .toList();
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
