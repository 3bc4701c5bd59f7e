// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of files with a JSON object for each row: fields of objects become columns named after both, {@code ship_city};
 * lists and maps stay JSON.
 */
final class JsonColumns {

    private static final int DEEPEST = 8;

    private final Connection reader;

    JsonColumns(Connection reader) {
        this.reader = reader;
    }

    /**
     * What a file holds.
     *
     * @param whole its fields, with their types
     * @param columns what can land
     */
    record Shape(List<LandedColumn> whole, List<LandedColumn> columns) {

        Shape {
            whole = List.copyOf(whole);
            columns = List.copyOf(columns);
        }
    }

    /** The shape of a file; a file without rows has no columns. */
    Shape of(Path file) throws SQLException, IOException {
        if (Files.size(file) == 0) {
            return new Shape(List.of(), List.of());
        }
        List<LandedColumn> whole = described("select * from read_json(" + Sql.text(file.toString())
                + ", sample_size=-1, hive_partitioning=false, format=" + format(file) + ")");
        var columns = new ArrayList<LandedColumn>();
        for (LandedColumn column : whole) {
            add(column, columns, DEEPEST);
        }
        return new Shape(whole, columns);
    }

    /** Lines of objects, or whatever a file that is called JSON holds. */
    static String format(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".json") || name.endsWith(".json.gz") ? "'auto'" : "'newline_delimited'";
    }

    private void add(LandedColumn column, List<LandedColumn> columns, int deeper) throws SQLException {
        if (!column.isStruct() || deeper == 0) {
            columns.add(column);
            return;
        }
        for (LandedColumn field : described("select unnest(cast(null as " + column.type() + "))")) {
            add(
                    new LandedColumn(
                            column.name() + "_" + field.name(),
                            column.value() + "." + Sql.name(field.name()),
                            field.type()),
                    columns,
                    deeper - 1);
        }
    }

    private List<LandedColumn> described(String query) throws SQLException {
        var columns = new ArrayList<LandedColumn>();
        try (Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery("describe " + query)) {
            while (rows.next()) {
                columns.add(LandedColumn.of(rows.getString("column_name"), rows.getString("column_type")));
            }
        }
        return columns;
    }
}
