// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.faults;

import io.github.vaultmaven.load.NewestRows;
import io.github.vaultmaven.run.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a vault holds: the rows of each of its tables, marks of runs and the list of runs left out. */
final class Contents {

    private static final String SCHEMAS = "('information_schema', 'pg_catalog')";

    private Contents() {}

    /** Rows by table, each a text, sorted; a row that stands there twice is there twice. */
    static Map<String, List<String>> of(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            var all = new TreeMap<String, List<String>>();
            for (String table : rows(
                    statement,
                    "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                            + " and table_schema not in " + SCHEMAS)) {
                // Newest rows are kept beside a satellite, or not: either is right.
                if (!table.equals("vault_run") && !table.endsWith(NewestRows.CURRENT)) {
                    all.put(table, rows(statement, "select * from " + table));
                }
            }
            return all;
        }
    }

    /** Newest rows that are kept and are not those of the satellite, by relation. */
    static Map<String, String> wrongNewestRows(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            return new NewestRows(sql -> rows(statement, sql)).differences();
        }
    }

    /** Satellites beside which newest rows are kept. */
    static List<String> besideNewestRows(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            var newest = new NewestRows(sql -> rows(statement, sql));
            var satellites = new ArrayList<String>();
            for (String satellite : newest.satellites()) {
                if (!newest.kept(satellite).isEmpty()) {
                    satellites.add(satellite);
                }
            }
            return satellites;
        }
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (ResultSet result = statement.executeQuery(query)) {
            var columns = result.getMetaData();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    if (!columns.getColumnLabel(i).equals("run_id")) {
                        row.add(String.valueOf(result.getString(i)));
                    }
                }
                rows.add(String.join("|", row));
            }
        }
        rows.sort(null);
        return rows;
    }
}
