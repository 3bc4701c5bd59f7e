// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.draft.patch.SpecFiles.Document;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds tables and columns in the document of a source. */
public final class SourceTables {

    private SourceTables() {}

    /** The table with this name in the database. */
    public static Optional<YamlEntry> table(Document source, String schema, String name) {
        return SpecFiles.map(source.map(), "tables").stream()
                .flatMap(t -> t.entries().stream())
                .filter(e -> physical(e).equalsIgnoreCase(name))
                .filter(e -> schema.isEmpty()
                        || schema(source, e)
                                .map(s -> s.equalsIgnoreCase(schema))
                                .orElse(true))
                .findFirst();
    }

    /** What the table is called in the database. */
    public static String physical(YamlEntry table) {
        return table.value() instanceof YamlMap map
                ? SpecFiles.text(map, "table").orElse(table.key().text())
                : table.key().text();
    }

    /** Tables of two sources that are one table of the database, as both documents have it; files are each source's own. */
    static List<String> shared(Document one, Document other) {
        Set<String> places = tables(other).map(e -> place(other, e)).collect(Collectors.toSet());
        return tables(one)
                .filter(e -> places.contains(place(one, e)))
                .map(SourceTables::physical)
                .toList();
    }

    private static Stream<YamlEntry> tables(Document source) {
        return SpecFiles.map(source.map(), "tables").stream()
                .flatMap(t -> t.entries().stream())
                .filter(e ->
                        !(e.value() instanceof YamlMap map) || map.find("files").isEmpty());
    }

    private static String place(Document source, YamlEntry table) {
        return (schema(source, table).orElse("") + "." + physical(table)).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> schema(Document source, YamlEntry table) {
        Optional<String> own = table.value() instanceof YamlMap map ? SpecFiles.text(map, "schema") : Optional.empty();
        return own.or(() -> source.text("schema"));
    }

    /** The columns of a table, as a map or a list. */
    public static Optional<YamlNode> columns(YamlEntry table) {
        return table.value() instanceof YamlMap map ? map.find("columns").map(YamlEntry::value) : Optional.empty();
    }

    /** The key or the name of a column, spelled as the spec has it. */
    public static Optional<YamlScalar> column(YamlNode columns, String name) {
        if (columns instanceof YamlMap map) {
            return map.entries().stream()
                    .map(YamlEntry::key)
                    .filter(k -> k.text().equalsIgnoreCase(name))
                    .findFirst();
        }
        return columns instanceof YamlList list
                ? list.items().stream()
                        .flatMap(i -> listed(i).stream())
                        .filter(n -> n.text().equalsIgnoreCase(name))
                        .findFirst()
                : Optional.empty();
    }

    /** The type of a column, as the spec has it. */
    static Optional<String> type(YamlNode columns, String name) {
        if (columns instanceof YamlMap map) {
            return map.entries().stream()
                    .filter(e -> e.key().text().equalsIgnoreCase(name))
                    .findFirst()
                    .flatMap(e -> type(e.value()));
        }
        return columns instanceof YamlList list
                ? list.items().stream()
                        .filter(i -> listed(i)
                                .filter(n -> n.text().equalsIgnoreCase(name))
                                .isPresent())
                        .findFirst()
                        .flatMap(i -> i instanceof YamlMap map ? SpecFiles.text(map, "type") : Optional.empty())
                : Optional.empty();
    }

    private static Optional<String> type(YamlNode column) {
        return column instanceof YamlScalar scalar
                ? Optional.of(scalar.text())
                : column instanceof YamlMap map ? SpecFiles.text(map, "type") : Optional.empty();
    }

    private static Optional<YamlScalar> listed(YamlNode item) {
        if (item instanceof YamlScalar scalar) {
            return Optional.of(scalar);
        }
        return item instanceof YamlMap map
                ? map.find("name")
                        .map(YamlEntry::value)
                        .filter(YamlScalar.class::isInstance)
                        .map(YamlScalar.class::cast)
                : Optional.empty();
    }
}
