// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The columns of Parquet files. */
final class ParquetColumns {

    private final Connection reader;

    ParquetColumns(Connection reader) {
        this.reader = reader;
    }

    List<LandedColumn> of(Path file) throws SQLException {
        String query =
                "describe select * from read_parquet(" + Sql.text(file.toString()) + ", hive_partitioning=false)";
        List<LandedColumn> columns = new ArrayList<>();
        try (Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                columns.add(LandedColumn.of(rows.getString("column_name"), rows.getString("column_type")));
            }
        }
        return columns;
    }
}
