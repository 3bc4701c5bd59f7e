// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.labelled;

import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A few rows for each table of a labelled schema: keys are told apart, references hold as the labels say, what may be null
 * is so in some rows.
 */
final class SampleRows {

    static final int ROWS = 5;

    private final SourceSchema schema;
    private final Map<String, LabelledSchema.Label> labels;
    private final int day;

    /** @param day tells one delivery from another: what is no key changes */
    SampleRows(SourceSchema schema, Map<String, LabelledSchema.Label> labels, int day) {
        this.schema = schema;
        this.labels = labels;
        this.day = day;
    }

    /** Rows of a table as SQL literals in the order of the staged table's columns. */
    List<List<String>> of(SourceTable staged) {
        InputTable table = schema.table(staged.schema(), staged.table()).orElseThrow();
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < ROWS; i++) {
            var row = new ArrayList<String>();
            for (SourceColumn column : staged.columns()) {
                row.add(literal(table, column.name(), column.type(), i));
            }
            rows.add(row);
        }
        return rows;
    }

    private String literal(InputTable table, String name, DataType type, int i) {
        InputColumn column = table.column(name).orElseThrow();
        boolean key = isKey(table, name);
        Optional<String[]> reference = reference(table, name);
        if (column.nullable() && !key && (i == 0 || reference.isEmpty() && (i + changed(table)) % 3 == 0)) {
            return "null";
        }
        boolean fixed = key || reference.isPresent();
        int seed = fixed ? i + 1 : i + 1 + changed(table) * 10;
        return value(type, root(table, name, 0), seed);
    }

    /** Events do not change. */
    private int changed(InputTable table) {
        return labels.get(table.name()).kind().equals("non_historized") ? 0 : day;
    }

    private boolean isKey(InputTable table, String name) {
        return table.primaryKey().contains(name)
                || table.uniqueKeys().stream().anyMatch(k -> k.contains(name))
                || labels.get(table.name()).key().contains(name);
    }

    private Optional<String[]> reference(InputTable table, String name) {
        return labels.get(table.name()).all().entrySet().stream()
                .filter(e -> Arrays.asList(e.getKey().split("\\+")).contains(name))
                .map(e -> {
                    InputTable target = schema.table("", e.getValue()).orElseThrow();
                    int at = Arrays.asList(e.getKey().split("\\+")).indexOf(name);
                    List<String> targets = target.primaryKey().isEmpty()
                            ? labels.get(target.name()).key()
                            : target.primaryKey();
                    return new String[] {target.name(), targets.get(at)};
                })
                .findFirst();
    }

    /** The column whose values a column holds in the end: what it refers to, and so on. */
    private String root(InputTable table, String name, int depth) {
        Optional<String[]> reference = depth > 9 ? Optional.empty() : reference(table, name);
        return reference
                .filter(r -> !r[0].equals(table.name()))
                .map(r -> root(schema.table("", r[0]).orElseThrow(), r[1], depth + 1))
                .orElse(reference.map(r -> r[1]).orElse(name));
    }

    private static String value(DataType type, String name, int seed) {
        if (type instanceof DataType.Text text) {
            String value = name.replaceAll("[^A-Za-z]", "") + seed;
            int length = text.length() == 0 ? 30 : text.length();
            String cut = value.substring(Math.max(0, value.length() - length));
            return "'" + (length == 1 ? String.valueOf((char) ('A' + seed % 26)) : cut) + "'";
        }
        if (type instanceof DataType.Date) {
            return "date '2024-01-" + String.format("%02d", 1 + seed % 28) + "'";
        }
        if (type instanceof DataType.Timestamp) {
            return "timestamp '2024-01-" + String.format("%02d", 1 + seed % 28) + " 10:00:00'";
        }
        if (type instanceof DataType.Bool) {
            return seed % 2 == 0 ? "true" : "false";
        }
        if (type instanceof DataType.Json) {
            return "'{\"n\": " + seed + "}'";
        }
        boolean fraction = type instanceof DataType.Decimal number && number.precision() == number.scale();
        return fraction ? "0." + String.format("%02d", seed) : String.valueOf(seed);
    }
}
