// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources that a project's YAML files declare, and the types of columns of its models. */
final class DbtSources {

    private final Map<String, SourceRelation> tables = new HashMap<>();
    private final Map<String, Map<String, Optional<String>>> models = new HashMap<>();

    /** Takes in a YAML file. */
    void add(Value file) {
        file.find("sources").ifPresent(sources -> sources.items().forEach(this::source));
        for (String kind : List.of("models", "seeds", "snapshots")) {
            file.find(kind)
                    .ifPresent(all -> all.items()
                            .forEach(model ->
                                    model.text("name").ifPresent(name -> models.put(Folded.name(name), types(model)))));
        }
    }

    /** Types of a model's columns, as far as they are declared. */
    Map<String, Optional<String>> types(String model) {
        return models.getOrDefault(model, Map.of());
    }

    private void source(Value source) {
        String name = source.text("name").orElse("");
        Optional<String> schema =
                source.text("schema").filter(s -> !s.contains("{")).map(Folded::name);
        Optional<String> shown = source.find("schema").isPresent() ? schema : Optional.of(Folded.name(name));
        source.find("tables")
                .ifPresent(all -> all.items()
                        .forEach(table ->
                                tables.put(key(name, table.text("name").orElse("")), relation(name, shown, table))));
    }

    private static SourceRelation relation(String source, Optional<String> schema, Value table) {
        String name = table.text("name").orElse("");
        String relation = Folded.name(table.text("identifier").orElse(name));
        return new SourceRelation(Folded.forSpec(source), schema, Folded.forSpec(name), relation, types(table));
    }

    private static Map<String, Optional<String>> types(Value table) {
        var types = new LinkedHashMap<String, Optional<String>>();
        table.find("columns")
                .ifPresent(columns -> columns.items()
                        .forEach(column -> column.text("name")
                                .ifPresent(name -> types.put(Folded.name(name), column.text("data_type")))));
        return types;
    }

    private static String key(String source, String table) {
        return Folded.name(source) + "." + Folded.name(table);
    }

    /** A declared table. */
    Optional<SourceRelation> find(String source, String table) {
        return Optional.ofNullable(tables.get(key(source, table)));
    }
}
