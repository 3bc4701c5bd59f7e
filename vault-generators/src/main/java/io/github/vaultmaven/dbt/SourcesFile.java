// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code sources.yml}: the tables that source systems deliver, those that files land in among them. */
public final class SourcesFile {

    private final VaultModel model;

    /** @param model the model */
    public SourcesFile(VaultModel model) {
        this.model = model;
    }

    /** The text of the file. */
    public String text() {
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

    private static Map<String, Object> source(String system, String schema, List<SourceTable> tables) {
        var source = new LinkedHashMap<String, Object>();
        source.put("name", system);
        source.put("schema", schema.isEmpty() ? "{{ var('vault_landing_schema', target.schema) }}" : schema);
        source.put("tables", tables.stream().map(SourcesFile::table).toList());
        return source;
    }

    private static Map<String, Object> table(SourceTable table) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", table.name());
        String identifier = table.files().isPresent() ? Landing.relation(table) : table.table();
        if (!identifier.equals(table.name())) {
            entry.put("identifier", identifier);
        }
        if (!table.origin().description().isEmpty()) {
            entry.put("description", Jinja.plain(table.origin().description()));
        }
        if (table.origin().range().isKnown()) {
            entry.put(
                    "config",
                    Map.of("meta", Map.of("vault_spec", table.origin().range().toString())));
        }
        return entry;
    }
}
