// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import io.github.vaultmaven.type.DataTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Writes the sources that the structures read. */
final class SourceDocuments {

    /** What engines call the time of the query. */
    private static final Pattern CLOCK = Pattern.compile(
            "(?:sysdate|systimestamp|sysdatetime|current_timestamp|current_datetime|localtimestamp|getdate|now)"
                    + "\\s*(?:\\(\\s*\\))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*var\\s*\\(");

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
        List<Stage> stages = origins.stages(relation);
        var table = new LinkedHashMap<String, Object>();
        relation.schema().ifPresent(schema -> table.put("schema", schema));
        if (!relation.relation().equals(relation.table())) {
            table.put("table", relation.relation());
        }
        if (origins.full(relation)) {
            table.put("delivery", "full");
        }
        stages.stream().findFirst().ifPresent(stage -> {
            technical.loadTimestamp(stage).ifPresent(column -> table.put("load_timestamp", timestamp(stage, column)));
            technical.recordSource(stage).ifPresent(column -> table.put("record_source", origins.of(stage, column)));
        });
        table.put("columns", columns(relation, stages));
        steps(stages, table);
        return table;
    }

    private static void steps(List<Stage> stages, Map<String, Object> table) {
        var number = new LinkedHashMap<String, Object>();
        var joins = new LinkedHashSet<Map<String, Object>>();
        for (Stage stage : stages) {
            number.putAll(stage.steps().number());
            stage.steps().joins().forEach(join -> joins.add(join.written(stage.relation())));
        }
        if (!number.isEmpty()) {
            table.put("number", number);
        }
        if (!joins.isEmpty()) {
            table.put("join", List.copyOf(joins));
        }
    }

    private Object timestamp(Stage stage, String column) {
        if (CLOCK.matcher(stage.origin(column)).matches()) {
            return "run";
        }
        if (VARIABLE.matcher(stage.origin(column)).find()) {
            losses.add(stage.call(), "the load timestamp is a variable of a run; its start is taken");
            return "run";
        }
        String origin = origins.of(stage, column);
        return Folded.isPlain(origin) ? origin : Map.of("expression", origin);
    }

    private Map<String, Object> columns(SourceRelation relation, List<Stage> stages) {
        var columns = new LinkedHashMap<String, Object>();
        var untyped = new TreeSet<String>();
        Optional<String> loaded = stages.stream()
                .findFirst()
                .flatMap(stage -> technical.loadTimestamp(stage).map(stage::origin))
                .map(Folded::name);
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
                    stages.isEmpty() ? "dbt_project.yml" : stages.get(0).call().file(),
                    stages.isEmpty() ? 1 : stages.get(0).call().line(),
                    "types of columns of " + relation.table() + " are not declared, and text is taken: "
                            + String.join(", ", untyped));
        }
        return columns;
    }
}
