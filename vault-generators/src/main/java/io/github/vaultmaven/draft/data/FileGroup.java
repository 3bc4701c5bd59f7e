// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.InputFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Files that bring the rows of one table: one file, or several whose names, or those of the folders that they are in, differ in
 * numbers alone, such as days of delivery.
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
    private static final Pattern DAY = Pattern.compile("([A-Za-z_]+=)?\\d+(?:[-_.T:]?\\d+)*");
    private static final Pattern BETWEEN = Pattern.compile("^[\\s._-]+|[\\s._-]+$");

    FileGroup {
        files = List.copyOf(files);
    }

    /** What kind of data a file holds by its name, or an empty string. */
    static String kind(String path) {
        String lower = path.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return KINDS.getOrDefault(ending(lower), "");
    }

    /**
     * Groups files; those of one group become one table. Tables that would be called alike have the folder before their name, and the
     * folder above it where that is not enough; two of one folder keep one name.
     */
    static List<FileGroup> of(List<InputFile> files) {
        var groups = new LinkedHashMap<String, List<InputFile>>();
        for (InputFile file : files) {
            String name = fileName(file);
            String folder = folders(file).stream()
                    .map(f -> DAY.matcher(f).replaceAll("$1*"))
                    .collect(Collectors.joining("/"));
            groups.computeIfAbsent(folder + "/" + NUMBERS.matcher(name).replaceAll("*"), k -> new ArrayList<>())
                    .add(file);
        }
        List<FileGroup> named = groups.values().stream().map(FileGroup::group).toList();
        return named.stream().map(g -> g.apartFrom(named)).toList();
    }

    private static FileGroup group(List<InputFile> files) {
        String first = fileName(files.get(0));
        boolean same = files.stream().allMatch(f -> fileName(f).equals(first));
        String name = same ? first : NUMBERS.matcher(first).replaceAll("*");
        String stem = name.replaceFirst("(?i)\\.gz$", "");
        stem = stem.substring(0, stem.length() - ending(stem).length());
        String table = BETWEEN.matcher(stem.replace("*", "")).replaceAll("");
        return new FileGroup(table.isEmpty() ? "data" : table, kind(first), name, files);
    }

    private FileGroup apartFrom(List<FileGroup> all) {
        List<FileGroup> namesakes = all.stream()
                .filter(g -> g.table.equalsIgnoreCase(table) && !g.folders().equals(folders()))
                .toList();
        for (int depth = 1; !namesakes.isEmpty() && depth <= folders().size(); depth++) {
            String longer = inFolders(depth);
            int deep = depth;
            if (namesakes.stream().noneMatch(g -> g.inFolders(deep).equalsIgnoreCase(longer))) {
                return new FileGroup(longer, kind, name, files);
            }
        }
        return this;
    }

    private String inFolders(int depth) {
        List<String> all = folders();
        List<String> nearest = all.subList(Math.max(0, all.size() - depth), all.size());
        return String.join("_", nearest) + "_" + table;
    }

    /** The folders above it, without those that are called after days or numbers. */
    private List<String> folders() {
        return folders(files.get(0)).stream()
                .filter(f -> !f.isBlank() && !DAY.matcher(f).matches())
                .toList();
    }

    private static List<String> folders(InputFile file) {
        List<String> parts = List.of(file.path().split("/"));
        return parts.subList(0, parts.size() - 1);
    }

    /** The folders of all files, {@code *} for what differs. */
    List<String> folderPattern() {
        List<List<String>> all = files.stream().map(FileGroup::folders).toList();
        var parts = new ArrayList<String>();
        for (int i = 0; i < all.get(0).size(); i++) {
            int at = i;
            long different = all.stream().map(f -> f.get(at)).distinct().count();
            parts.add(
                    different == 1
                            ? all.get(0).get(i)
                            : DAY.matcher(all.get(0).get(i)).replaceAll("$1*"));
        }
        return parts;
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
