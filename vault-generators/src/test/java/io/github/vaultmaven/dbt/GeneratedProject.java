// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.vaultmaven.dbt.env.DbtEnvironment;
import io.github.vaultmaven.dbt.env.DbtResult;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A dbt project, generated from specs; for DuckDB, unless told otherwise.
 *
 * @param folder where it is
 */
record GeneratedProject(Path folder) {

    /** Who has no account is not warned of what an account would check. */
    private static final Map<String, String> WITHOUT_ACCOUNT =
            Map.of("DBT_ENGINE_NO_WARN_SEMANTIC_MANIFEST_VALIDATION", "true");

    /**
     * Generates it.
     *
     * @param specs folder of the specs
     * @param model the model of which the project is
     * @param options what only this target knows
     * @param out folder to write to
     */
    static GeneratedProject of(Path specs, String model, Map<String, String> options, Path out) throws IOException {
        return of(specs, model, "duckdb", options, out);
    }

    /** The same for an engine. */
    static GeneratedProject of(Path specs, String model, String engine, Map<String, String> options, Path out)
            throws IOException {
        var settings = new GenerationSettings(
                        specs, specs, out, Optional.empty(), model, "dbt", List.of(engine), Set.of(), Set.of(), "test")
                .withOptions(options);
        GenerationResult result = new Generation(settings, GeneratedProject.class.getClassLoader()).run();
        if (result.failed()) {
            throw new IllegalArgumentException(result.findings().toString());
        }
        Path folder = out.resolve(model).resolve(engine);
        Files.copy(folder.resolve("profiles.example.yml"), folder.resolve("profiles.yml"));
        return new GeneratedProject(folder);
    }

    /** Runs dbt with every warning as an error. */
    DbtResult dbt(DbtEnvironment environment, String... arguments) {
        return environment.dbt(folder, Map.of(), warned(arguments));
    }

    /** Runs Fusion with every warning as an error. */
    DbtResult fusion(String... arguments) {
        return DbtEnvironment.fusion().dbt(folder, WITHOUT_ACCOUNT, warned(arguments));
    }

    /** Runs dbt 1.11 with every warning as an error and every YAML file checked against dbt's schema. */
    DbtResult strict(String... arguments) {
        return strict(Map.of(), arguments);
    }

    /** The same with environment variables. */
    DbtResult strict(Map<String, String> variables, String... arguments) {
        DbtEnvironment environment = DbtEnvironment.dbt111();
        String[] warned = warned(arguments);
        var words = new String[warned.length + 1];
        words[0] =
                Path.of("src", "test", "python", "strict.py").toAbsolutePath().toString();
        System.arraycopy(warned, 0, words, 1, warned.length);
        var all = new HashMap<>(variables);
        all.put("PYTHONDONTWRITEBYTECODE", "1");
        return environment.run("python", folder, all, words);
    }

    private static String[] warned(String... arguments) {
        var words = new String[arguments.length + 1];
        words[0] = "--warn-error";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return words;
    }

    /** What dbt knows of semantic models after parsing. */
    JsonNode semanticManifest() throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("target/semantic_manifest.json").toFile());
    }

    /** Text of a file of the project. */
    String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }
}
