// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.dbt.env.DbtEnvironment;
import io.github.vaultmaven.dbt.env.DbtResult;
import io.github.vaultmaven.dialect.Dialects;
import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.Planner;
import io.github.vaultmaven.hash.HashProfiles;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.target.dbt.DbtTarget;
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.template.Templates;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dbt project of a model that was made in memory.
 *
 * @param folder where it is
 * @param environment variables that its profile reads
 */
public record RenderedProject(Path folder, Map<String, String> environment) {

    /**
     * Writes the project.
     *
     * @param url address of a database of PostgreSQL; nothing for a DuckDB that lives in memory
     */
    public static RenderedProject of(VaultModel model, Optional<String> url, Path folder) throws IOException {
        ClassLoader loader = RenderedProject.class.getClassLoader();
        var dialect = Dialects.byName(url.isPresent() ? "postgresql" : "duckdb");
        var hash = HashProfiles.byName(model.hash().profile());
        LoadPlan plan = Planner.of(loader).plan(new PlanContext(model, dialect, hash));
        var settings = new RenderSettings(
                dialect, hash, HashProfiles.byName("vault-1"), new Templates(Optional.empty(), loader), "test");
        for (Artifact artifact : new DbtTarget().render(plan, settings)) {
            Path file = folder.resolve(artifact.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, artifact.text());
        }
        Files.copy(folder.resolve("profiles.example.yml"), folder.resolve("profiles.yml"));
        return new RenderedProject(
                folder, url.map(RenderedProject::variables).orElse(Map.of("VAULT_DB_PATH", ":memory:")));
    }

    /** Variables that a profile reads to find a database of PostgreSQL. */
    static Map<String, String> variables(String url) {
        URI address = URI.create(url.substring("jdbc:".length()));
        var variables = new HashMap<String, String>();
        variables.put("VAULT_DB_HOST", address.getHost());
        variables.put("VAULT_DB_PORT", String.valueOf(address.getPort()));
        variables.put("VAULT_DB_NAME", address.getPath().substring(1));
        variables.put("VAULT_DB_USER", "postgres");
        variables.put("VAULT_DB_PASSWORD", "postgres");
        return variables;
    }

    /** Runs dbt 1.11 in it. */
    public DbtResult dbt(String... arguments) {
        return DbtEnvironment.dbt111().dbt(folder, environment, arguments);
    }

    /** The compiled queries of its data tests by their names; relations stand there without database and schema. */
    public Map<String, String> testQueries() throws IOException {
        dbt("--warn-error", "compile", "--select", "test_type:data").passed();
        var queries = new HashMap<String, String>();
        try (Stream<Path> files = Files.walk(folder.resolve("target/compiled"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                String name = file.getFileName().toString();
                queries.put(
                        name.substring(0, name.length() - ".sql".length()),
                        Files.readString(file).replaceAll("\"[^\".]+\"\\.\"(main|public)\"\\.", ""));
            }
        }
        return queries;
    }
}
