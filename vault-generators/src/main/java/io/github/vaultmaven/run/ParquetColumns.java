// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The columns of Parquet files, and how each becomes text. */
final class ParquetColumns {

    private static final String ISO = "'%Y-%m-%dT%H:%M:%S.%f'";

    private final Connection reader;

    ParquetColumns(Connection reader) {
        this.reader = reader;
    }

    /** A column and DuckDB's name of its type. */
    record Column(String name, String type) {

        /** An expression over {@code r}: timestamps in UTC with six digits, bytes in hex, others as DuckDB casts. */
        String text() {
            String value = "r." + Sql.name(name);
            if (type.equals("TIMESTAMP WITH TIME ZONE")) {
                return "strftime(timezone('UTC', " + value + "), " + ISO + ")";
            }
            if (type.startsWith("TIMESTAMP")) {
                return "strftime(cast(" + value + " as timestamp), " + ISO + ")";
            }
            return type.equals("BLOB") ? "lower(hex(" + value + "))" : "cast(" + value + " as varchar)";
        }
    }

    List<Column> of(Path file) throws SQLException {
        String query =
                "describe select * from read_parquet(" + Sql.text(file.toString()) + ", hive_partitioning=false)";
        List<Column> columns = new ArrayList<>();
        try (Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                columns.add(new Column(rows.getString("column_name"), rows.getString("column_type")));
            }
        }
        return columns;
    }
}
