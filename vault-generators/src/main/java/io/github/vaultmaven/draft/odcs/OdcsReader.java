// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.odcs;

import static io.github.vaultmaven.draft.YamlNodes.list;
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
import io.github.vaultmaven.spec.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads data contracts of the Open Data Contract Standard, version 3: objects of {@code schema} with their properties, keys,
 * relationships, and types as the source has them, else logical ones.
 */
public final class OdcsReader implements InputReader {

    private static final Pattern CONTRACT = Pattern.compile("(?m)^\\s*\"?kind\"?\\s*:\\s*[\"']?DataContract\\b");

    @Override
    public String name() {
        return "odcs";
    }

    @Override
    public boolean reads(InputFile file) {
        String path = file.path().toLowerCase(Locale.ROOT);
        return path.matches(".*\\.(ya?ml|json)")
                && file.size() < 10_000_000
                && file.text().filter(t -> CONTRACT.matcher(t).find()).isPresent();
    }

    @Override
    public SourceSchema read(List<InputFile> files) {
        var tables = new ArrayList<InputTable>();
        var unread = new ArrayList<Unread>();
        for (InputFile file : files) {
            int before = tables.size() + unread.size();
            YamlNodes.documents(file, unread).forEach(d -> contract(file.path(), d, tables, unread));
            if (tables.size() + unread.size() == before) {
                unread.add(new Unread(
                        new Place(file.path(), 0), "the contract has no object with properties under schema"));
            }
        }
        return new SourceSchema(tables, unread);
    }

    private static void contract(String file, YamlMap map, List<InputTable> tables, List<Unread> unread) {
        String version = text(map, "apiVersion");
        if (!version.matches("v?3\\..*")) {
            unread.add(new Unread(
                    new Place(file, map.range().startLine()),
                    "the contract is of the version '" + version + "', and version 3 of the standard is read"));
            return;
        }
        for (YamlMap object : maps(map, "schema")) {
            boolean named = !named(object).isEmpty();
            if (named && !maps(object, "properties").isEmpty()) {
                tables.add(table(file, object, unread));
            } else {
                String reason = named ? "the object " + named(object) + " has no properties" : "the object has no name";
                unread.add(new Unread(new Place(file, object.range().startLine()), reason + "; it is skipped"));
            }
        }
    }

    private static InputTable table(String file, YamlMap object, List<Unread> unread) {
        String[] name = named(object).split("\\.", -1);
        var table = new TableMaker(
                name.length > 1 ? name[name.length - 2] : "",
                name[name.length - 1],
                text(object, "description"),
                new Place(file, object.range().startLine()));
        properties(file, table, object, "", unread);
        for (YamlMap relationship : maps(object, "relationships")) {
            reference(file, table, list(relationship, "from"), list(relationship, "to"), relationship);
        }
        return table.table();
    }

    private static String named(YamlMap map) {
        String physical = text(map, "physicalName");
        return physical.isEmpty() ? text(map, "name") : physical;
    }

    private static void properties(String file, TableMaker table, YamlMap object, String prefix, List<Unread> unread) {
        for (YamlMap property : maps(object, "properties")) {
            if (named(property).isEmpty()) {
                unread.add(new Unread(
                        new Place(file, property.range().startLine()),
                        "a property of " + table.name() + " has no name; it is skipped"));
                continue;
            }
            String name = prefix + named(property);
            if (text(property, "logicalType").equals("object")
                    && !maps(property, "properties").isEmpty()) {
                properties(file, table, property, name + "_", unread);
                continue;
            }
            var place = new Place(file, property.range().startLine());
            boolean key = is(property, "primaryKey");
            table.column(
                    name,
                    type(property),
                    !key && !is(property, "required"),
                    false,
                    text(property, "description"),
                    place);
            if (key) {
                String position = text(property, "primaryKeyPosition");
                table.key(name, position.matches("[1-9]\\d{0,3}") ? Integer.parseInt(position) : 1);
            }
            if (is(property, "unique")) {
                table.unique(List.of(name));
            }
            maps(property, "relationships").forEach(r -> reference(file, table, List.of(name), list(r, "to"), r));
        }
    }

    private static void reference(String file, TableMaker table, List<String> from, List<String> to, YamlMap at) {
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        String[] target = to.get(0).replaceFirst("/.*/", "").split("\\.", -1);
        if (target.length > 1) {
            table.reference(new ForeignKey(
                    from.stream().map(OdcsReader::last).toList(),
                    "",
                    target[target.length - 2],
                    to.stream().map(OdcsReader::last).toList(),
                    new Place(file, at.range().startLine())));
        }
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String type(YamlMap property) {
        String physical = text(property, "physicalType");
        if (!physical.isEmpty()) {
            return physical;
        }
        String length = property.find("logicalTypeOptions")
                .map(YamlEntry::value)
                .filter(YamlMap.class::isInstance)
                .map(o -> text((YamlMap) o, "maxLength"))
                .orElse("");
        return switch (text(property, "logicalType")) {
            case "string" -> length.isEmpty() ? "varchar" : "varchar(" + length + ")";
            case "integer" -> "bigint";
            case "number" -> "decimal(38,9)";
            case "object", "array" -> "json";
            case "" -> "";
            default -> text(property, "logicalType");
        };
    }

    private static boolean is(YamlMap map, String key) {
        return text(map, key).equals("true");
    }
}
