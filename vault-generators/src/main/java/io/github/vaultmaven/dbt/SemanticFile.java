// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Semantic models and metrics in the syntax of dbt 1.6 to 1.11, which later versions still read. */
final class SemanticFile {

    private SemanticFile() {}

    /** The text of the file. */
    static String text(List<SemanticModel> models) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", 2);
        document.put("semantic_models", models.stream().map(SemanticFile::model).toList());
        List<Map<String, Object>> metrics = models.stream()
                .flatMap(m -> m.metrics().stream())
                .map(SemanticFile::metric)
                .toList();
        if (!metrics.isEmpty()) {
            document.put("metrics", metrics);
        }
        return YamlText.of(document);
    }

    private static Map<String, Object> model(SemanticModel model) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", model.name());
        entry.put("model", "ref('" + model.relation() + "')");
        if (!model.metrics().isEmpty()) {
            entry.put("defaults", Map.of("agg_time_dimension", model.time().orElseThrow()));
        }
        if (model.key().isEmpty()) {
            entry.put("primary_entity", model.primary());
        }
        entry.put("entities", entities(model));
        entry.put(
                "dimensions",
                model.dimensions().stream().map(SemanticFile::dimension).toList());
        if (!model.metrics().isEmpty()) {
            entry.put(
                    "measures",
                    model.metrics().stream().map(SemanticFile::measure).toList());
        }
        return entry;
    }

    private static List<Map<String, Object>> entities(SemanticModel model) {
        var entities = new ArrayList<Map<String, Object>>();
        model.key().ifPresent(key -> entities.add(entity(model.primary(), "primary", key)));
        model.links().forEach(link -> entities.add(entity(link.name(), "foreign", link.column())));
        return entities;
    }

    private static Map<String, Object> entity(String name, String type, String column) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", name);
        entry.put("type", type);
        entry.put("expr", column);
        return entry;
    }

    private static Map<String, Object> dimension(SemanticModel.Dimension dimension) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", dimension.column());
        entry.put("type", dimension.time() ? "time" : "categorical");
        if (dimension.time()) {
            entry.put("type_params", Map.of("time_granularity", "day"));
        }
        return entry;
    }

    private static Map<String, Object> measure(SemanticModel.Metric metric) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", metric.name());
        entry.put("agg", metric.aggregate());
        entry.put("expr", metric.column());
        metric.snapshot().ifPresent(snapshot -> {
            var last = new LinkedHashMap<String, Object>();
            last.put("name", snapshot);
            last.put("window_choice", "max");
            entry.put("non_additive_dimension", last);
        });
        return entry;
    }

    private static Map<String, Object> metric(SemanticModel.Metric metric) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", metric.name());
        entry.put("label", Jinja.plain(metric.label()));
        entry.put("type", "simple");
        entry.put("type_params", Map.of("measure", metric.name()));
        return entry;
    }
}
