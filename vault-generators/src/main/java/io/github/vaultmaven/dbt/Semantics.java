// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.model.Calendar;
import io.github.vaultmaven.model.FolderConvention;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The semantic layer of a project, in the syntax that was asked for. */
final class Semantics {

    /** Name of the option. */
    private static final String OPTION = "dbt.semantic";

    private static final String DAY = "calendar_date";
    private static final String OWN_SPINE = "vault_time_spine";

    private final List<SemanticModel> models;
    private final Optional<String> calendar;
    private final ModelPaths paths;
    private final boolean latest;

    /**
     * @param model the model
     * @param models the models of the project
     * @param paths where files are
     * @param options options of the rendering; without one, the syntax of which no version of dbt warns
     * @throws IllegalArgumentException if the option has another value than {@code legacy}, {@code latest} and {@code off}
     */
    Semantics(VaultModel model, List<DbtModel> models, ModelPaths paths, Map<String, String> options) {
        String syntax = options.getOrDefault(OPTION, "latest");
        if (!List.of("legacy", "latest", "off").contains(syntax)) {
            throw new IllegalArgumentException(OPTION + " is legacy, latest or off, not " + syntax);
        }
        var all = new SemanticModels(model, models);
        this.models = syntax.equals("off") ? List.of() : all.all();
        this.calendar = all.calendar().map(Calendar::name);
        this.paths = paths;
        this.latest = syntax.equals("latest");
    }

    /** What stands beneath a model of {@code schema.yml}. */
    Map<String, Object> ofModel(String relation) {
        var entry = new LinkedHashMap<String, Object>();
        if (latest) {
            entry.putAll(new SemanticEntries(models).ofModel(relation));
        }
        if (isSpine(relation)) {
            entry.put("time_spine", Map.of("standard_granularity_column", DAY));
        }
        return entry;
    }

    /** What stands beneath a column of {@code schema.yml}. */
    Map<String, Object> ofColumn(String relation, String column) {
        if (isSpine(relation) && column.equals(DAY)) {
            return Map.of("granularity", "day");
        }
        return latest ? new SemanticEntries(models).ofColumn(relation, column) : Map.of();
    }

    private boolean isSpine(String relation) {
        return !models.isEmpty() && calendar.filter(relation::equals).isPresent();
    }

    /** Files besides those of models: semantic models in the old syntax, and days where the model has no calendar. */
    List<Artifact> files() {
        var files = new ArrayList<Artifact>();
        if (!models.isEmpty() && !latest) {
            files.add(new Artifact(
                    paths.file(FolderConvention.MARTS, "semantic_models.yml"),
                    SemanticFile.text(models),
                    Origin.MEMORY));
        }
        if (!models.isEmpty() && calendar.isEmpty()) {
            files.add(new Artifact(paths.file(FolderConvention.MARTS, OWN_SPINE + ".sql"), days(), Origin.MEMORY));
            files.add(new Artifact(paths.file(FolderConvention.MARTS, OWN_SPINE + ".yml"), spine(), Origin.MEMORY));
        }
        return files;
    }

    private static String days() {
        return """
                -- days that metrics are cut into, since the specs have no calendar
                {{ config(materialized='table') }}

                select cast(d.day_start as date) as calendar_date
                from generate_series(timestamp '2000-01-01', timestamp '2049-12-31', interval '1 day') as d (day_start)
                """;
    }

    private static String spine() {
        var day = new LinkedHashMap<String, Object>();
        day.put("name", DAY);
        day.put("data_type", "date");
        day.put("granularity", "day");
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", OWN_SPINE);
        entry.put("description", "Days that metrics are cut into");
        entry.put("time_spine", Map.of("standard_granularity_column", DAY));
        entry.put("columns", List.of(day));
        var document = new LinkedHashMap<String, Object>();
        document.put("version", 2);
        document.put("models", List.of(entry));
        return YamlText.of(document);
    }
}
