// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.target.RenderSettings;
import io.github.vaultmaven.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a project declares of the models of a folder. */
public final class SchemaFile {

    private final LoadPlan plan;
    private final RenderSettings settings;

    /**
     * @param plan the plan
     * @param settings what the project is rendered with
     */
    public SchemaFile(LoadPlan plan, RenderSettings settings) {
        this.plan = plan;
        this.settings = settings;
    }

    /** The text of {@code schema.yml} of models that stand in one folder. */
    public String text(List<DbtModel> models) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", 2);
        document.put("models", models.stream().map(this::model).toList());
        return YamlText.of(document);
    }

    private Map<String, Object> model(DbtModel model) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", model.name());
        entry.put("description", Jinja.plain(description(model)));
        if (model.origin().range().isKnown()) {
            entry.put(
                    "config",
                    Map.of("meta", Map.of("vault_spec", model.origin().range().toString())));
        }
        List<Map<String, Object>> columns =
                model.relation().columns().stream().map(this::column).toList();
        if (!columns.isEmpty()) {
            entry.put("columns", columns);
        }
        return entry;
    }

    private static String description(DbtModel model) {
        var sentences = new ArrayList<String>();
        if (model.name().equals(model.object()) && !model.origin().description().isEmpty()) {
            sentences.add(model.origin().description());
        }
        sentences.add(model.relation().comment());
        return String.join("\n", sentences);
    }

    private Map<String, Object> column(Column column) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", column.name());
        entry.put("data_type", type(column.type()));
        if (!column.comment().isEmpty()) {
            entry.put("description", Jinja.plain(column.comment()));
        }
        return entry;
    }

    private String type(ColumnType type) {
        return type instanceof ColumnType.Value value
                ? settings.dialect().type(value.type())
                : settings.dialect().digestType(plan.model().hash());
    }
}
