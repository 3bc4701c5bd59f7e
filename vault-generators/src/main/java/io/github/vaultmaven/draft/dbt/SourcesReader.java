// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.dbt;

import static io.github.vaultmaven.draft.YamlNodes.maps;
import static io.github.vaultmaven.draft.YamlNodes.text;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.InputReader;
import io.github.vaultmaven.draft.YamlNodes;
import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.TableMaker;
import io.github.vaultmaven.draft.schema.Unread;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sources of a dbt project as people write them: tables, columns with types, and the tests that say what keys are. */
public final class SourcesReader implements InputReader {

    private static final Pattern SOURCES = Pattern.compile("(?m)^sources\\s*:");
    private static final Pattern LAST_NAME = Pattern.compile("['\"]([^'\"]+)['\"]\\s*\\)");

    @Override
    public String name() {
        return "dbt sources";
    }

    @Override
    public boolean reads(InputFile file) {
        return file.path().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml")
                && file.size() < 10_000_000
                && file.text().filter(t -> SOURCES.matcher(t).find()).isPresent();
    }

    @Override
    public SourceSchema read(List<InputFile> files) {
        var tables = new ArrayList<InputTable>();
        var unread = new ArrayList<Unread>();
        for (InputFile file : files) {
            int before = tables.size();
            YamlNodes.documents(file, unread).stream()
                    .flatMap(d -> maps(d, "sources").stream())
                    .forEach(s -> maps(s, "tables").forEach(t -> table(file.path(), s, t, tables)));
            if (tables.size() == before) {
                unread.add(
                        new Unread(
                                new Place(file.path(), 0),
                                "no table of its sources has columns; run dbt docs generate, and give manifest.json and catalog.json"));
            }
        }
        return new SourceSchema(tables, unread);
    }

    private static void table(String file, YamlMap source, YamlMap table, List<InputTable> tables) {
        String schema = text(source, "schema");
        String identifier = text(table, "identifier");
        var made = new TableMaker(
                schema.isEmpty() || schema.contains("{") ? text(source, "name") : schema,
                identifier.isEmpty() ? text(table, "name") : identifier,
                text(table, "description"),
                new Place(file, table.range().startLine()));
        for (YamlMap column : maps(table, "columns")) {
            String name = text(column, "name");
            var place = new Place(file, column.range().startLine());
            made.column(name, text(column, "data_type"), true, false, text(column, "description"), place);
            for (String key : List.of("tests", "data_tests")) {
                column.find(key)
                        .map(YamlEntry::value)
                        .filter(YamlList.class::isInstance)
                        .ifPresent(l -> ((YamlList) l).items().forEach(t -> test(made, name, t, place)));
            }
        }
        if (!made.table().columns().isEmpty()) {
            tables.add(made.table());
        }
    }

    private static void test(TableMaker table, String column, YamlNode test, Place place) {
        if (test instanceof YamlScalar scalar && scalar.text().equals("unique")) {
            table.unique(List.of(column));
        } else if (test instanceof YamlScalar scalar && scalar.text().equals("not_null")) {
            table.notNull(column);
        } else if (test instanceof YamlMap map) {
            map.find("relationships")
                    .map(YamlEntry::value)
                    .filter(YamlMap.class::isInstance)
                    .map(YamlMap.class::cast)
                    .ifPresent(r -> {
                        YamlMap arguments = r.find("arguments")
                                .map(YamlEntry::value)
                                .filter(YamlMap.class::isInstance)
                                .map(YamlMap.class::cast)
                                .orElse(r);
                        Matcher to = LAST_NAME.matcher(text(arguments, "to"));
                        if (to.find()) {
                            table.reference(new ForeignKey(
                                    List.of(column), "", to.group(1), List.of(text(arguments, "field")), place));
                        }
                    });
        }
    }
}
