// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.dbt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.InputReader;
import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.schema.TableMaker;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what dbt writes about a project: {@code manifest.json} with sources, their columns and tests, and {@code catalog.json} with the
 * types that the database has. Where a project has no sources, its seeds and models are read. Types of the catalogue
 * count before those of the manifest.
 */
public final class DbtReader implements InputReader {

    private static final Pattern FILE = Pattern.compile("(?i)(?:.*/)?[^/]*(manifest|catalog)\\.json");
    private static final Pattern LAST_NAME = Pattern.compile("['\"]([^'\"]+)['\"]\\s*\\)");

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String name() {
        return "dbt";
    }

    @Override
    public boolean reads(InputFile file) {
        return FILE.matcher(file.path()).matches();
    }

    /** A file of dbt's. */
    private record Read(String file, JsonNode root) {}

    @Override
    public SourceSchema read(List<InputFile> files) {
        var unread = new ArrayList<Unread>();
        var read = new ArrayList<Read>();
        for (InputFile file : files) {
            parse(file, unread).ifPresent(r -> read.add(new Read(file.path(), r)));
        }
        boolean sources = read.stream().anyMatch(r -> r.root().path("sources").size() > 0);
        Map<String, TableMaker> tables = new LinkedHashMap<>();
        for (Read one : read.stream().filter(DbtReader::isCatalogue).toList()) {
            tables(one, sources).forEach((id, node) -> catalogued(one.file(), id, node, tables));
        }
        for (Read one : read.stream().filter(r -> !isCatalogue(r)).toList()) {
            tables(one, sources).forEach((id, node) -> declared(one.file(), id, node, tables));
            one.root().path("nodes").forEach(n -> test(one.file(), n, tables));
        }
        List<InputTable> made = tables.values().stream()
                .map(TableMaker::table)
                .filter(t -> !t.columns().isEmpty())
                .toList();
        if (made.isEmpty()) {
            read.forEach(
                    f -> unread.add(
                            new Unread(
                                    new Place(f.file(), 0),
                                    "it names no table with columns; run dbt docs generate, and give catalog.json beside manifest.json")));
        }
        return new SourceSchema(made, unread);
    }

    private Optional<JsonNode> parse(InputFile file, List<Unread> unread) {
        try {
            JsonNode root = json.readTree(file.text().orElse(""));
            if (root != null && root.path("metadata").path("dbt_schema_version").isTextual()) {
                return Optional.of(root);
            }
            unread.add(new Unread(
                    new Place(file.path(), 0),
                    "the file is none that dbt writes: metadata.dbt_schema_version is missing"));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            unread.add(new Unread(new Place(file.path(), line), "the JSON is broken or cut off: " + words(e)));
        }
        return Optional.empty();
    }

    /** What the parser says, without where it says that it was. */
    private static String words(JsonProcessingException e) {
        return e.getOriginalMessage()
                .replaceFirst("(?s) \\(start marker at .*", "")
                .strip();
    }

    private static boolean isCatalogue(Read read) {
        return read.root().path("metadata").path("dbt_schema_version").asText().contains("/catalog/");
    }

    private static Map<String, JsonNode> tables(Read read, boolean sources) {
        var found = new LinkedHashMap<String, JsonNode>();
        read.root().path(sources ? "sources" : "nodes").properties().forEach(e -> {
            boolean table =
                    sources || e.getKey().startsWith("model.") || e.getKey().startsWith("seed.");
            if (table) {
                found.put(e.getKey(), e.getValue());
            }
        });
        return found;
    }

    private static void catalogued(String file, String id, JsonNode node, Map<String, TableMaker> tables) {
        JsonNode data = node.path("metadata");
        var table = new TableMaker(
                data.path("schema").asText(""),
                data.path("name").asText(""),
                text(data, "comment"),
                new Place(file, 0));
        var columns = new ArrayList<JsonNode>();
        node.path("columns").forEach(columns::add);
        columns.sort((a, b) ->
                Integer.compare(a.path("index").asInt(), b.path("index").asInt()));
        columns.forEach(c -> table.column(
                c.path("name").asText(),
                c.path("type").asText(""),
                true,
                false,
                text(c, "comment"),
                new Place(file, 0)));
        tables.put(id, table);
    }

    private static void declared(String file, String id, JsonNode node, Map<String, TableMaker> tables) {
        String path = text(node, "original_file_path");
        var place = new Place(file + (path.isEmpty() ? "" : " (" + path + ")"), 0);
        String name = Optional.of(text(node, "identifier"))
                .filter(n -> !n.isEmpty())
                .or(() -> Optional.of(text(node, "alias")).filter(n -> !n.isEmpty()))
                .orElse(text(node, "name"));
        TableMaker table = tables.computeIfAbsent(
                id, k -> new TableMaker(text(node, "schema"), name, text(node, "description"), place));
        node.path("columns").forEach(c -> {
            table.column(text(c, "name"), text(c, "data_type"), true, false, text(c, "description"), place);
            c.path("constraints").forEach(k -> constraint(table, k, List.of(text(c, "name"))));
        });
        node.path("constraints").forEach(k -> constraint(table, k, texts(k.path("columns"))));
    }

    private static void constraint(TableMaker table, JsonNode constraint, List<String> columns) {
        switch (text(constraint, "type")) {
            case "not_null" -> columns.forEach(table::notNull);
            case "unique" -> table.unique(columns);
            case "primary_key" -> columns.forEach(table::key);
            default -> {
                // foreign keys name their target in a text of the database's own
            }
        }
    }

    /** Tests say what constraints would. */
    private static void test(String file, JsonNode node, Map<String, TableMaker> tables) {
        JsonNode data = node.path("test_metadata");
        JsonNode arguments = data.path("kwargs");
        String column = text(arguments, "column_name");
        List<String> nodes = texts(node.path("depends_on").path("nodes"));
        String attached = text(node, "attached_node");
        TableMaker table = nodes.stream()
                .filter(n -> attached.isEmpty() ? true : n.equals(attached))
                .reduce((first, second) -> second)
                .or(() -> nodes.stream().reduce((first, second) -> second))
                .map(tables::get)
                .orElse(null);
        if (table == null || column.isEmpty()) {
            return;
        }
        switch (text(data, "name")) {
            case "unique" -> table.unique(List.of(column));
            case "not_null" -> table.notNull(column);
            case "relationships" -> {
                Matcher to = LAST_NAME.matcher(text(arguments, "to"));
                if (to.find()) {
                    String target = to.group(1);
                    String spelled = tables.entrySet().stream()
                            .filter(e -> e.getKey().endsWith("." + target))
                            .map(e -> e.getValue().name())
                            .findFirst()
                            .orElse(target);
                    table.reference(new ForeignKey(
                            List.of(column), "", spelled, List.of(text(arguments, "field")), new Place(file, 0)));
                }
            }
            default -> {
                // says nothing about keys
            }
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isNull() ? "" : node.path(field).asText("");
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(n -> texts.add(n.asText()));
        return texts;
    }
}
