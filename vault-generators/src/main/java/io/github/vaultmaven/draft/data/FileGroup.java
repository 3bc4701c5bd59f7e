// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.InputFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Files that bring the rows of one table: one file, or several of a folder whose names differ in numbers alone, such as
 * days of delivery.
 *
 * @param table what the table is called
 * @param kind {@code csv}, {@code parquet} or {@code json}
 * @param name name of the file, {@code *} for what differs
 * @param files in the order of their names; the last one counts
 */
record FileGroup(String table, String kind, String name, List<InputFile> files) {

    private static final Map<String, String> KINDS = Map.of(
            ".csv", "csv",
            ".tsv", "csv",
            ".tab", "csv",
            ".parquet", "parquet",
            ".pq", "parquet",
            ".jsonl", "json",
            ".ndjson", "json",
            ".json", "json");
    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:[-_.T:]?\\d+)*");
    private static final Pattern BETWEEN = Pattern.compile("^[\\s._-]+|[\\s._-]+$");

    FileGroup {
        files = List.copyOf(files);
    }

    /** What kind of data a file holds by its name, or an empty string. */
    static String kind(String path) {
        String lower = path.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return KINDS.getOrDefault(ending(lower), "");
    }

    /** Groups files; those of one group become one table. */
    static List<FileGroup> of(List<InputFile> files) {
        var groups = new LinkedHashMap<String, List<InputFile>>();
        for (InputFile file : files) {
            String name = fileName(file);
            String folder = file.path().substring(0, file.path().length() - name.length());
            groups.computeIfAbsent(folder + NUMBERS.matcher(name).replaceAll("*"), k -> new ArrayList<>())
                    .add(file);
        }
        return groups.values().stream().map(FileGroup::group).toList();
    }

    private static FileGroup group(List<InputFile> files) {
        String first = fileName(files.get(0));
        String name = files.size() == 1 ? first : NUMBERS.matcher(first).replaceAll("*");
        String stem = name.replaceFirst("(?i)\\.gz$", "");
        stem = stem.substring(0, stem.length() - ending(stem).length());
        String table = BETWEEN.matcher(stem.replace("*", "")).replaceAll("");
        return new FileGroup(table.isEmpty() ? "data" : table, kind(first), name, files);
    }

    /** The file whose rows tell what the table looks like. */
    InputFile last() {
        return files.get(files.size() - 1);
    }

    private static String fileName(InputFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    private static String ending(String name) {
        return name.lastIndexOf('.') < 0
                ? ""
                : name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }
}
