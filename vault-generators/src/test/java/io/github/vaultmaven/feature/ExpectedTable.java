// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.feature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A relation as it must be after all runs: a CSV file with a header, written by hand. Where its columns are not simply those of
 * the relation of its name, a file of the same name that ends in {@code .sql}, or {@code .duckdb.sql} and
 * {@code .postgresql.sql}, holds the query.
 *
 * @param name name of the file without its ending
 * @param query what to ask the vault
 * @param columns its columns
 * @param rows its rows; null as {@code ""}, a blank text as {@code ''}
 */
record ExpectedTable(String name, String query, List<String> columns, List<List<String>> rows) {

    /** @param engine the engine that the query is for, where engines ask in different words */
    static ExpectedTable read(Path csv, String engine) {
        List<List<String>> lines = FeatureProject.text(csv)
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        String name = csv.getFileName().toString().replace(".csv", "");
        String query = Stream.of(name + ".sql", name + "." + engine + ".sql")
                .map(csv::resolveSibling)
                .filter(Files::exists)
                .map(FeatureProject::text)
                .findFirst()
                .orElse("select " + String.join(", ", lines.get(0)) + " from " + name);
        return new ExpectedTable(name, query, lines.get(0), lines.subList(1, lines.size()));
    }

    /** True if it says what stands in the report of the tests, or in the manifest, whatever the engine. */
    boolean isOfReports() {
        return query.contains("{tests}") || query.contains("{manifest}");
    }

    /** The query with the files' places. */
    String query(Path tests, Path manifest) {
        return query.replace("{tests}", tests.toString()).replace("{manifest}", manifest.toString());
    }

    /** The same table with other rows. */
    ExpectedTable with(List<List<String>> others) {
        return new ExpectedTable(name, query, columns, others);
    }

    /** Rows as lines, in an order of their own. */
    List<String> lines() {
        return rows.stream().map(row -> String.join(",", row)).sorted().toList();
    }

    /**
     * What stands in a column of the row with the given values, {@code absent} if there is no such row.
     *
     * @throws IllegalArgumentException if a column is none of the table's
     */
    String cell(Map<String, String> key, String column) {
        var found = new ArrayList<String>();
        for (List<String> row : rows) {
            if (key.entrySet().stream().allMatch(e -> row.get(at(e.getKey())).equals(e.getValue()))) {
                found.add(row.get(at(column)));
            }
        }
        return switch (found.size()) {
            case 0 -> "absent";
            case 1 -> found.get(0);
            default -> found.size() + " rows";
        };
    }

    private int at(String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException(
                    name + " has no " + column + " but " + Arrays.toString(columns.toArray()));
        }
        return at;
    }
}
