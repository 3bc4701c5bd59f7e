// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Semantic models and metrics in the syntax of dbt 1.12 and later: beneath the models and columns that they are about. */
final class SemanticEntries {

    private final Map<String, SemanticModel> byRelation = new HashMap<>();

    SemanticEntries(List<SemanticModel> models) {
        models.forEach(m -> byRelation.put(m.relation(), m));
    }

    /** What stands beneath a model. */
    Map<String, Object> ofModel(String relation) {
        var entry = new LinkedHashMap<String, Object>();
        Optional.ofNullable(byRelation.get(relation)).ifPresent(model -> {
            var semantic = new LinkedHashMap<String, Object>();
            semantic.put("enabled", true);
            semantic.put("name", model.name());
            entry.put("semantic_model", semantic);
            if (model.key().isEmpty()) {
                entry.put("primary_entity", model.primary());
            }
            if (!model.metrics().isEmpty()) {
                entry.put("agg_time_dimension", model.time().orElseThrow());
                entry.put(
                        "metrics",
                        model.metrics().stream().map(SemanticEntries::metric).toList());
            }
        });
        return entry;
    }

    private static Map<String, Object> metric(SemanticModel.Metric metric) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", metric.name());
        entry.put("label", Jinja.plain(metric.label()));
        entry.put("type", "simple");
        entry.put("agg", metric.aggregate());
        entry.put("expr", metric.column());
        metric.snapshot().ifPresent(snapshot -> {
            var last = new LinkedHashMap<String, Object>();
            last.put("name", snapshot);
            last.put("window_agg", "max");
            entry.put("non_additive_dimension", last);
        });
        return entry;
    }

    /** What stands beneath a column. */
    Map<String, Object> ofColumn(String relation, String column) {
        var entry = new LinkedHashMap<String, Object>();
        Optional.ofNullable(byRelation.get(relation)).ifPresent(model -> {
            model.key().filter(column::equals).ifPresent(k -> entry.put("entity", entity(model.primary(), "primary")));
            model.links().stream()
                    .filter(l -> l.column().equals(column))
                    .forEach(l -> entry.put("entity", entity(l.name(), "foreign")));
            model.dimensions().stream().filter(d -> d.column().equals(column)).forEach(d -> {
                if (d.time()) {
                    entry.put("granularity", "day");
                }
                entry.put("dimension", Map.of("type", d.time() ? "time" : "categorical"));
            });
        });
        return entry;
    }

    private static Map<String, Object> entity(String name, String type) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("type", type);
        entry.put("name", name);
        return entry;
    }
}
