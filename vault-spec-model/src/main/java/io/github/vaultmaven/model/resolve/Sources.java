// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MappingSpec;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import io.github.vaultmaven.spec.yaml.Fixes;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All source tables of a model, by source and name. */
final class Sources {

    static final String UNKNOWN_SOURCE = "unknown-source";
    static final String UNKNOWN_TABLE = "unknown-table";

    private final Map<String, Map<String, ResolvedTable>> bySource;
    private final Diagnostics diagnostics;

    /**
     * Resolves all tables.
     *
     * @param specs the sources
     * @param entities the entities, whose hubs joins may name
     * @param conventions how things are named
     * @param diagnostics takes findings
     * @param open takes plain words without a meaning
     */
    Sources(
            List<SourceSpec> specs,
            List<EntitySpec> entities,
            Conventions conventions,
            Diagnostics diagnostics,
            Consumer<OpenInstruction> open) {
        this.diagnostics = diagnostics;
        var plain = new TreeMap<String, Map<String, ResolvedTable>>();
        for (SourceSpec source : specs) {
            var tables = new TreeMap<String, ResolvedTable>();
            for (SourceTableSpec table : source.tables()) {
                tables.put(
                        table.name().value(),
                        new SourceResolver(source, table, conventions, diagnostics, open).resolve());
            }
            plain.put(source.name().value(), tables);
        }
        this.bySource = new SourceJoins(plain, declaredColumns(entities), diagnostics).resolve(specs);
    }

    /** Key parts and attributes whose types are declared: others are known only when sources are. */
    private static Map<String, Map<String, DataType>> declaredColumns(List<EntitySpec> entities) {
        var keys = new TreeMap<String, Map<String, DataType>>();
        for (EntitySpec entity : entities) {
            var parts = new TreeMap<String, DataType>();
            entity.hub()
                    .businessKey()
                    .forEach(part ->
                            part.type().ifPresent(type -> parts.put(part.name().value(), type.value())));
            entity.satellites().stream()
                    .flatMap(satellite -> satellite.attributes().stream())
                    .forEach(attribute -> attribute
                            .type()
                            .ifPresent(
                                    type -> parts.putIfAbsent(attribute.name().value(), type.value())));
            keys.put(entity.name().value(), parts);
        }
        return keys;
    }

    /** All tables, by full name. */
    List<SourceTable> tables() {
        return bySource.values().stream()
                .flatMap(tables -> tables.values().stream())
                .map(ResolvedTable::table)
                .toList();
    }

    /** The table of a mapping, or nothing after a finding. Where files land is no matter of a mapping's schema. */
    Optional<ResolvedTable> find(MappingSpec mapping) {
        Map<String, ResolvedTable> tables = bySource.get(mapping.source().value());
        if (tables == null) {
            unknown(UNKNOWN_SOURCE, mapping.source(), "a source", bySource);
            return Optional.empty();
        }
        String name = mapping.table().value();
        if (!tables.containsKey(name)) {
            unknown(
                    UNKNOWN_TABLE,
                    mapping.table(),
                    "a table of source " + Wording.quote(mapping.source().value()),
                    tables);
        }
        return Optional.ofNullable(tables.get(name))
                .map(table -> mapping.schema()
                        .filter(s -> table.table().files().isEmpty())
                        .filter(s -> !s.value().equals(table.table().schema()))
                        .map(s -> table.inSchema(s.value()))
                        .orElse(table));
    }

    private void unknown(String id, Located<String> name, String what, Map<String, ?> known) {
        if (!name.value().isEmpty()) {
            String message = Wording.quote(name.value()) + " is not " + what
                    + Suggestions.question(name.value(), known.keySet());
            String help = known.isEmpty() ? "" : "there are " + quoted(known.keySet());
            diagnostics.error(id, name.range(), message, help, Fixes.respell(name, known.keySet()));
        }
    }

    private static String quoted(java.util.Collection<String> names) {
        return names.stream().map(Wording::quote).collect(java.util.stream.Collectors.joining(", "));
    }
}
