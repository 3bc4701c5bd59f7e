// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code sources.yml}: the tables that source systems deliver, those that files land in among them. */
final class SourcesFile {

    private final VaultModel model;
    private final RenderSettings settings;
    private final Freshness freshness;

    SourcesFile(VaultModel model, RenderSettings settings) {
        this.model = model;
        this.settings = settings;
        this.freshness = new Freshness(model, settings.dialect());
    }

    /** The text of the file. */
    String text() {
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

    private Map<String, Object> source(String system, String schema, List<SourceTable> tables) {
        var source = new LinkedHashMap<String, Object>();
        source.put("name", system);
        source.put("schema", schema.isEmpty() ? "{{ var('vault_landing_schema', target.schema) }}" : schema);
        source.put("tables", tables.stream().map(this::table).toList());
        return source;
    }

    private Map<String, Object> table(SourceTable table) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", table.name());
        String identifier = table.files().isPresent() ? Landing.relation(table) : table.table();
        if (!identifier.equals(table.name())) {
            entry.put("identifier", identifier);
        }
        entry.put("description", Jinja.plain(words(table)));
        Map<String, Object> config = Governance.config(table.origin());
        config.remove("group");
        config.putAll(freshness.config(table));
        if (!config.isEmpty()) {
            entry.put("config", config);
        }
        List<Map<String, Object>> columns = columns(table);
        if (!columns.isEmpty()) {
            entry.put("columns", columns);
        }
        return entry;
    }

    private static String words(SourceTable table) {
        String delivered = switch (table.delivery()) {
            case FULL -> "Whole extracts";
            case DELTA -> "New and changed rows";
            case CDC -> "Changes";
        };
        String own = table.origin().description();
        return own.isEmpty() ? delivered + " of " + table.name() + " from " + table.source() : own;
    }

    private List<Map<String, Object>> columns(SourceTable table) {
        if (table.files().isPresent()) {
            Map<String, SourceColumn> declared = new LinkedHashMap<>();
            table.columns().forEach(c -> declared.put(c.name(), c));
            return Landing.of(table).columns().stream()
                    .map(c -> landed(c, declared.get(c.name())))
                    .toList();
        }
        return table.columns().stream()
                .map(c -> column(c.name(), settings.dialect().type(c.type()), c, ""))
                .toList();
    }

    private Map<String, Object> landed(Column column, SourceColumn declared) {
        return column(
                column.name(), settings.dialect().type(SchemaFile.value(column.type())), declared, column.comment());
    }

    /** @param declared what the spec says of it; null of what landing adds */
    private Map<String, Object> column(String name, String type, SourceColumn declared, String comment) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", name);
        entry.put("data_type", type);
        if (!settings.dialect().id(name).equals(name)) {
            entry.put("quote", true);
        }
        String description = declared == null ? comment : declared.origin().description();
        if (!description.isEmpty()) {
            entry.put("description", Jinja.plain(description));
        }
        if (declared != null && declared.origin().governance().containsKey(SourceColumn.PII)) {
            entry.put(
                    "config",
                    Map.of(
                            "meta",
                            Map.of(
                                    "pii",
                                    Jinja.plain(declared.origin().governance().get(SourceColumn.PII)))));
        }
        return entry;
    }
}
