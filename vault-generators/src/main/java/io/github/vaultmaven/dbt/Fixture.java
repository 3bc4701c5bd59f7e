// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.layout.LongLines;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.template.SqlText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of a unit test as a query: all columns with their types, so that dbt need not ask the database for them. */
final class Fixture {

    private final SqlText sql;

    Fixture(SqlText sql) {
        this.sql = sql;
    }

    /**
     * Rows of a relation.
     *
     * @param columns its columns
     * @param rows values as SQL by column; null in the others
     */
    String rows(List<Column> columns, List<Map<String, String>> rows) {
        if (rows.isEmpty()) {
            return row(columns, Map.of()) + "\nwhere 1 = 0";
        }
        return rows.stream().map(r -> row(columns, r)).collect(Collectors.joining("\nunion all\n"));
    }

    private String row(List<Column> columns, Map<String, String> values) {
        String row = columns.stream()
                .map(c -> "cast(" + values.getOrDefault(c.name(), "null") + " as " + sql.type(c.type()) + ") as "
                        + sql.id(c.name()))
                .collect(Collectors.joining(", ", "select ", "\n"));
        return LongLines.wrapped(row).stripTrailing();
    }
}
