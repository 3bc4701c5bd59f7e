// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The loaded vault, read-only; every value as text, null as an empty text. */
final class Vault implements AutoCloseable {
    private final Connection connection;

    Vault() throws SQLException {
        String url = System.getProperty("vault.url");
        Properties settings = new Properties();
        if (url.startsWith("jdbc:duckdb:")) {
            settings.setProperty("duckdb.read_only", "true");
        } else {
            settings.setProperty("user", "postgres");
        }
        connection = DriverManager.getConnection(url, settings);
    }

    List<List<String>> rows(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    String value = result.getString(i);
                    row.add(value == null ? "" : value);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    List<String> column(String query) throws SQLException {
        return rows(query).stream().map(row -> row.get(0)).toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
