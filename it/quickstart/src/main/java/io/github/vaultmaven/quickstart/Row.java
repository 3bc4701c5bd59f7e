// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** One row of a table as text; null is an empty field. */
record Row(Table table, List<String> values) {

    Row {
        if (values.size() != table.columns().size()) {
            throw new IllegalArgumentException(table + " has " + table.columns().size() + " columns, not " + values);
        }
    }

    static Row of(Table table, String... values) {
        return new Row(table, Collections.unmodifiableList(Arrays.asList(values)));
    }

    String get(String column) {
        return values.get(index(column));
    }

    Row with(String column, String value) {
        String[] changed = values.toArray(String[]::new);
        changed[index(column)] = value;
        return of(table, changed);
    }

    /** The key as it stands, its parts joined by a slash, null as nothing. */
    String key() {
        return values.subList(0, table.keyColumns()).stream()
                .map(value -> value == null ? "" : value)
                .collect(Collectors.joining("/"));
    }

    private int index(String column) {
        int index = table.columns().indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(table + " has no column " + column);
        }
        return index;
    }
}
