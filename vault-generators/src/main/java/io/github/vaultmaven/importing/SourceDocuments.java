// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import io.github.vaultmaven.type.DataTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the sources that the structures read. */
final class SourceDocuments {

    private final Origins origins;
    private final Technical technical;
    private final Losses losses;

    SourceDocuments(Origins origins, Technical technical, Losses losses) {
        this.origins = origins;
        this.technical = technical;
        this.losses = losses;
    }

    /** A document for each source. */
    List<Map<String, Object>> write() {
        var documents = new TreeMap<String, Map<String, Object>>();
        for (SourceRelation relation : origins.relations()) {
            Map<String, Object> document = documents.computeIfAbsent(relation.source(), SourceDocuments::document);
            tables(document).put(relation.table(), table(relation));
        }
        return new ArrayList<>(documents.values());
    }

    /** The packages store what is new and see no deletes, and late rows as far as they come. */
    private static Map<String, Object> document(String source) {
        var document = new LinkedHashMap<String, Object>();
        document.put("source", source);
        document.put("delivery", "delta");
        document.put("late_arrivals", "report");
        document.put("tables", new LinkedHashMap<String, Object>());
        return document;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tables(Map<String, Object> document) {
        return (Map<String, Object>) document.get("tables");
    }

    private Map<String, Object> table(SourceRelation relation) {
        Stage stage = origins.stage(relation);
        var table = new LinkedHashMap<String, Object>();
        relation.schema().ifPresent(schema -> table.put("schema", schema));
        if (!relation.relation().equals(relation.table())) {
            table.put("table", relation.relation());
        }
        technical.loadTimestamp(stage).ifPresent(column -> table.put("load_timestamp", timestamp(stage, column)));
        technical.recordSource(stage).ifPresent(column -> table.put("record_source", origins.of(stage, column)));
        table.put("columns", columns(relation, stage));
        return table;
    }

    private Object timestamp(Stage stage, String column) {
        String origin = origins.of(stage, column);
        return Folded.isPlain(origin) ? origin : Map.of("expression", origin);
    }

    private Map<String, Object> columns(SourceRelation relation, Stage stage) {
        var columns = new LinkedHashMap<String, Object>();
        var untyped = new TreeSet<String>();
        Optional<String> loaded =
                technical.loadTimestamp(stage).map(stage::origin).map(Folded::name);
        for (String column : new TreeSet<>(origins.columns(relation))) {
            Optional<String> declared = relation.types().getOrDefault(column, Optional.empty());
            Optional<String> type = declared.map(Folded::name)
                    .filter(text -> DataTypes.parse(text).isPresent());
            if (type.isEmpty() && loaded.filter(column::equals).isEmpty()) {
                untyped.add(column);
            }
            columns.put(column, type.orElse(loaded.filter(column::equals).isPresent() ? "timestamp" : "varchar"));
        }
        if (!untyped.isEmpty()) {
            losses.add(
                    stage.call(),
                    "types of columns of " + relation.table() + " are not declared, and text is taken: "
                            + String.join(", ", untyped));
        }
        return columns;
    }
}
