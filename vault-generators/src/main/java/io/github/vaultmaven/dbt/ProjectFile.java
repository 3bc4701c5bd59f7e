// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.FolderConvention;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code dbt_project.yml} and the example of a profile. */
public final class ProjectFile {

    private final VaultModel model;
    private final RenderSettings settings;
    private final Flavour flavour;

    /**
     * @param model the model
     * @param settings what the project is rendered with
     * @param flavour what tells this kind of project from others
     */
    public ProjectFile(VaultModel model, RenderSettings settings, Flavour flavour) {
        this.model = model;
        this.settings = settings;
        this.flavour = flavour;
    }

    /** Name of the project: of letters, digits and underscores, as dbt wants it. */
    public static String name(VaultModel model) {
        String name = model.name().replaceAll("[^A-Za-z0-9_]", "_");
        return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    /**
     * {@code dbt_project.yml}.
     *
     * @param layers layers of the plan that have models; dbt warns of settings of folders without
     */
    public String project(Set<String> layers) {
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
        document.put("on-run-start", onRunStart());
        document.put("vars", variables());
        document.put("models", Map.of(name(model), modelSettings(layers)));
        return "# made by " + settings.generator() + "; change the spec, not this file\n" + YamlText.of(document);
    }

    private List<String> onRunStart() {
        var hooks = new ArrayList<String>();
        settings.dialect()
                .prerequisites(model.hash())
                .forEach(made -> hooks.add("{% if vault_begins_run() %}" + made + "{% endif %}"));
        hooks.addAll(flavour.onRunStart());
        return hooks;
    }

    private Map<String, Object> variables() {
        var variables = new LinkedHashMap<String, Object>();
        variables.put("vault_model", model.name());
        variables.put("vault_hash", model.hash().algorithm().name().toLowerCase(Locale.ROOT));
        variables.put("vault_hash_storage", model.hash().storage().name().toLowerCase(Locale.ROOT));
        variables.putAll(flavour.variables());
        return variables;
    }

    private Map<String, Object> modelSettings(Set<String> layers) {
        var ofModels = new LinkedHashMap<String, Object>();
        ofModels.put("+incremental_strategy", "append");
        ofModels.put("+on_schema_change", "fail");
        if (layers.contains("raw")) {
            // History is never rebuilt: what it was made from may be gone.
            set(ofModels, FolderConvention.INTEGRATION, "+full_refresh", false);
        }
        if (layers.contains("access")) {
            // Marts are for everyone; what stands behind them may change with the next spec.
            set(ofModels, FolderConvention.MARTS, "+access", "public");
        }
        return ofModels;
    }

    /** Sets something of a layer: beneath a key for each part of its folder, of which two layers may have the first. */
    @SuppressWarnings("unchecked")
    private void set(Map<String, Object> ofModels, FolderConvention layer, String key, Object value) {
        Map<String, Object> folder = ofModels;
        for (String part : model.folders().layer(layer).split("/", -1)) {
            folder = (Map<String, Object>) folder.computeIfAbsent(part, p -> new LinkedHashMap<String, Object>());
        }
        folder.put(key, value);
    }

    /** {@code .sqlfluff}, by which the generated SQL passes. */
    String lint(String rules) {
        String dialect = settings.dialect().name().equals("duckdb") ? "duckdb" : "postgres";
        return rules.replace("@dialect@", dialect);
    }

    /** {@code profiles.example.yml}. */
    public String profiles() {
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
}
