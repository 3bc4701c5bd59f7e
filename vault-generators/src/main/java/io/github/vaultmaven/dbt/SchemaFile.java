// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a project declares of the models of a folder. */
final class SchemaFile {

    /** What others read: their columns are promised. */
    private static final Set<Relation.Kind> PROMISED =
            Set.of(Relation.Kind.VAULT, Relation.Kind.DERIVED, Relation.Kind.VIEW);

    private final LoadPlan plan;
    private final RenderSettings settings;
    private final Flavour flavour;
    private final Descriptions descriptions;
    private final PersonalData personal;
    private final Map<String, List<TestFiles.Declared>> tests;
    private final Semantics semantics;

    /**
     * @param plan the plan
     * @param settings what the project is rendered with
     * @param flavour what tells this kind of project from others
     * @param tests generic tests by the relation that they are about
     * @param semantics what the semantic layer wants to know
     */
    SchemaFile(
            LoadPlan plan,
            RenderSettings settings,
            Flavour flavour,
            Map<String, List<TestFiles.Declared>> tests,
            Semantics semantics) {
        this.plan = plan;
        this.settings = settings;
        this.flavour = flavour;
        this.descriptions = new Descriptions(plan.model());
        this.personal = new PersonalData(plan.model());
        this.tests = Map.copyOf(tests);
        this.semantics = semantics;
    }

    /** The text of {@code schema.yml} of models that stand in one folder. */
    String text(List<DbtModel> models) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", 2);
        document.put("models", models.stream().map(this::model).toList());
        return YamlText.of(document);
    }

    private Map<String, Object> model(DbtModel model) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", model.name());
        entry.put("description", descriptions.of(model));
        Map<String, Object> config = config(model);
        if (!config.isEmpty()) {
            entry.put("config", config);
        }
        entry.putAll(semantics.ofModel(model.name()));
        List<Map<String, Object>> ofRows = tests(model.name(), Optional.empty());
        if (!ofRows.isEmpty()) {
            entry.put("data_tests", ofRows);
        }
        List<Map<String, Object>> columns =
                model.relation().columns().stream().map(c -> column(model, c)).toList();
        if (!columns.isEmpty()) {
            entry.put("columns", columns);
        }
        return entry;
    }

    private Map<String, Object> config(DbtModel model) {
        Map<String, Object> config = Governance.config(model.origin());
        if (isPromised(model)) {
            config.put("contract", Map.of("enforced", true));
        }
        return config;
    }

    private boolean isPromised(DbtModel model) {
        boolean theirs = flavour.unpromised().contains(model.name());
        return !theirs
                && PROMISED.contains(model.relation().kind())
                && !model.relation().columns().isEmpty();
    }

    private Map<String, Object> column(DbtModel model, Column column) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", column.name());
        entry.put("data_type", type(column.type()));
        if (!settings.dialect().id(column.name()).equals(column.name())) {
            entry.put("quote", true);
        }
        String words = descriptions.ofColumn(model, column);
        if (!words.isEmpty()) {
            entry.put("description", words);
        }
        personal.of(model.name(), column.name()).ifPresent(meta -> entry.put("config", Map.of("meta", meta)));
        // A view has no rows of its own that an engine could refuse.
        if (!column.nullable() && isPromised(model) && model.built() != DbtModel.Built.VIEW) {
            entry.put("constraints", List.of(Map.of("type", "not_null")));
        }
        entry.putAll(semantics.ofColumn(model.name(), column.name()));
        List<Map<String, Object>> own = tests(model.name(), Optional.of(column.name()));
        if (!own.isEmpty()) {
            entry.put("data_tests", own);
        }
        return entry;
    }

    private List<Map<String, Object>> tests(String relation, Optional<String> column) {
        var entries = new ArrayList<Map<String, Object>>();
        for (TestFiles.Declared test : tests.getOrDefault(relation, List.of())) {
            if (test.column().equals(column)) {
                entries.add(test.entry());
            }
        }
        return entries;
    }

    /** Type of the values of a column; text of digests. */
    static DataType value(ColumnType type) {
        return type instanceof ColumnType.Value value ? value.type() : DataType.TEXT;
    }

    private String type(ColumnType type) {
        return type instanceof ColumnType.Value value
                ? settings.dialect().type(value.type())
                : settings.dialect().digestType(plan.model().hash());
    }
}
