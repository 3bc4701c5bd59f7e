// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.dbt;

import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.target.RenderSettings;
import io.github.vaultmaven.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files of a project that belong to no model. */
final class ProjectFiles {

    /** Macros that every project has. */
    static final List<String> MACROS = List.of("vault_relations", "vault_runs");

    private static final String RESOURCES = "/io/github/vaultmaven/dbt/";

    private final VaultModel model;
    private final RenderSettings settings;

    ProjectFiles(VaultModel model, RenderSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    /** Name of the project: of letters, digits and underscores, as dbt wants it. */
    static String name(VaultModel model) {
        String name = model.name().replaceAll("[^A-Za-z0-9_]", "_");
        return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    /** {@code dbt_project.yml}. */
    String project() {
        var document = new LinkedHashMap<String, Object>();
        document.put("name", name(model));
        document.put("version", "1.0.0");
        document.put("config-version", 2);
        document.put("profile", name(model));
        document.put("model-paths", List.of("models"));
        document.put("macro-paths", List.of("macros"));
        document.put("test-paths", List.of("tests"));
        document.put("seed-paths", List.of("seeds"));
        document.put("clean-targets", List.of("target", "dbt_packages"));
        document.put(
                "on-run-start",
                List.of(
                        "{{ vault_create_runs() }}",
                        "{{ vault_create_deliveries() }}",
                        "{{ vault_begin_run() }}",
                        "{{ vault_forget_deliveries() }}",
                        "{{ vault_tell_deliveries() }}"));
        document.put("vars", variables());
        document.put("models", Map.of(name(model), layers()));
        return "# made by " + settings.generator() + "; change the spec, not this file\n" + YamlText.of(document);
    }

    private Map<String, Object> variables() {
        var variables = new LinkedHashMap<String, Object>();
        variables.put("vault_model", model.name());
        variables.put("vault_deliveries", List.of());
        return variables;
    }

    /** History is never rebuilt: what it was made from may be gone. */
    private static Map<String, Object> layers() {
        var layers = new LinkedHashMap<String, Object>();
        layers.put("+incremental_strategy", "append");
        layers.put("+on_schema_change", "fail");
        layers.put("integration", Map.of("+full_refresh", false));
        return layers;
    }

    /** {@code profiles.example.yml}. */
    String profiles() {
        var output = new LinkedHashMap<String, Object>();
        if (settings.dialect().name().equals("duckdb")) {
            output.put("type", "duckdb");
            output.put("path", "{{ env_var('VAULT_DB_PATH', 'target/vault.duckdb') }}");
        } else {
            output.put("type", "postgres");
            output.put("host", "{{ env_var('VAULT_DB_HOST', 'localhost') }}");
            output.put("port", "{{ env_var('VAULT_DB_PORT', '5432') | as_number }}");
            output.put("dbname", "{{ env_var('VAULT_DB_NAME', 'postgres') }}");
            output.put("user", "{{ env_var('VAULT_DB_USER') }}");
            output.put("password", "{{ env_var('VAULT_DB_PASSWORD') }}");
        }
        output.put(
                "schema",
                "{{ env_var('VAULT_DB_SCHEMA', '" + (output.containsKey("path") ? "main" : "public") + "') }}");
        output.put("threads", 4);
        var profile = new LinkedHashMap<String, Object>();
        profile.put("target", "dev");
        profile.put("outputs", Map.of("dev", output));
        return "# Copy to profiles.yml beside this file or to ~/.dbt; passwords belong in the environment.\n"
                + YamlText.of(Map.of(name(model), profile));
    }

    /** {@code sources.yml}: the tables that source systems deliver, those that files land in among them. */
    String sources() {
        var systems = new TreeMap<String, List<SourceTable>>();
        model.sources()
                .forEach(t -> systems.computeIfAbsent(t.source(), s -> new ArrayList<>())
                        .add(t));
        List<Map<String, Object>> sources = new ArrayList<>();
        systems.forEach((system, tables) -> {
            // dbt wants one schema for a source, the spec may have one for each table.
            var schemas = new TreeMap<String, List<SourceTable>>();
            tables.forEach(t ->
                    schemas.computeIfAbsent(t.schema(), s -> new ArrayList<>()).add(t));
            schemas.forEach((schema, of) -> sources.add(source(system, schema, of)));
        });
        var document = new LinkedHashMap<String, Object>();
        document.put("version", 2);
        document.put("sources", sources);
        return YamlText.of(document);
    }

    private static Map<String, Object> source(String system, String schema, List<SourceTable> tables) {
        var source = new LinkedHashMap<String, Object>();
        source.put("name", system);
        source.put("schema", schema.isEmpty() ? "{{ var('vault_landing_schema', target.schema) }}" : schema);
        source.put("tables", tables.stream().map(ProjectFiles::table).toList());
        return source;
    }

    private static Map<String, Object> table(SourceTable table) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", table.name());
        String identifier = table.files().isPresent() ? Landing.relation(table) : table.table();
        if (!identifier.equals(table.name())) {
            entry.put("identifier", identifier);
        }
        if (!table.origin().description().isEmpty()) {
            entry.put("description", Jinja.plain(table.origin().description()));
        }
        if (table.origin().range().isKnown()) {
            entry.put(
                    "config",
                    Map.of("meta", Map.of("vault_spec", table.origin().range().toString())));
        }
        return entry;
    }

    /** A macro that every project has. */
    static String macro(String name) {
        try (InputStream in = ProjectFiles.class.getResourceAsStream(RESOURCES + "macros/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
