// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads RFC 4180, written without a look at the writer. An empty field is an empty text. */
record Csv(List<String> header, List<List<String>> rows) {

    static Csv read(Path file) {
        try {
            List<List<String>> records = parse(Files.readString(file));
            return new Csv(records.get(0), records.subList(1, records.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Map<String, String>> maps() {
        return rows.stream()
                .map(row -> {
                    Map<String, String> map = new LinkedHashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        map.put(header.get(i), row.get(i));
                    }
                    return map;
                })
                .toList();
    }

    /** The rows by their first columns, joined by a slash. */
    Map<String, List<Map<String, String>>> byKey(int columns) {
        return maps().stream()
                .collect(Collectors.groupingBy(
                        row -> row.values().stream().limit(columns).collect(Collectors.joining("/"))));
    }

    static List<List<String>> parse(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                inside = !inside;
            } else if (inside || c != ',' && c != '\n') {
                field.append(c);
            } else {
                record.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            }
        }
        return records;
    }
}
