// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.draft.decide.TableDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a source looked like when it was last drafted: tables, columns and types, one column a line, parted by tabs. It tells what
 * changed in the source from what a person changed in the specs.
 *
 * @param tables types of columns by full name of the table and name of the column
 */
public record Snapshot(Map<String, Map<String, String>> tables) {

    private static final String ENDING = ".drafted";

    /** The source as it is now. */
    public static Snapshot of(List<TableDecision> decisions) {
        var tables = new TreeMap<String, Map<String, String>>();
        for (TableDecision decision : decisions) {
            Map<String, String> columns = tables.computeIfAbsent(decision.name(), k -> new TreeMap<>());
            decision.table().columns().forEach(c -> columns.put(c.name(), c.type()));
        }
        return new Snapshot(tables);
    }

    /** The file below a folder of specs that holds the snapshot of a source. */
    public static Path file(Path folder, String source) {
        return folder.resolve(source + ENDING);
    }

    /** What was kept of a source, if anything was. */
    static Optional<Snapshot> read(Path folder, String source) throws IOException {
        Path file = file(folder, source);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var tables = new TreeMap<String, Map<String, String>>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            if (parts.length == 3) {
                tables.computeIfAbsent(parts[0], k -> new TreeMap<>()).put(parts[1], parts[2]);
            }
        }
        return Optional.of(new Snapshot(tables));
    }

    /** What is kept. */
    public String text() {
        var text = new StringBuilder();
        tables.forEach((table, columns) -> columns.forEach((column, type) -> text.append(clean(table))
                .append('\t')
                .append(clean(column))
                .append('\t')
                .append(clean(type))
                .append('\n')));
        return text.toString();
    }

    private static String clean(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    Optional<String> type(String table, String column) {
        return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(column));
    }
}
