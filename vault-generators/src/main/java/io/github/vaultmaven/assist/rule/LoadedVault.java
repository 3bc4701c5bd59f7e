// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.rule;

import io.github.vaultmaven.draft.data.Connections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A database in which the vault was loaded. It is only read, by queries that were generated; what cannot be read is no
 * reason to fail.
 */
public final class LoadedVault {

    private final String dialect;
    private final Connections connections;
    private final UnaryOperator<String> redact;
    private String problem;

    /**
     * @param dialect the engine
     * @param connections opens it for reading
     * @param redact takes out of a text what must stay secret
     */
    public LoadedVault(String dialect, Connections connections, UnaryOperator<String> redact) {
        this.dialect = dialect;
        this.connections = connections;
        this.redact = redact;
    }

    /** The engine. */
    public String dialect() {
        return dialect;
    }

    /** The first reason why rows could not be read, if there was one. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * Rows of a query; none where they cannot be read.
     *
     * @param query one SELECT
     * @param most how many rows are read
     */
    public List<List<String>> rows(String query, int most) {
        try (Connection connection = connections.open()) {
            readOnly(connection);
            try (Statement statement = connection.createStatement()) {
                statement.setMaxRows(most);
                return rows(statement.executeQuery(query), most);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            if (problem == null) {
                problem = "rules are not tried on all rows of the vault: " + words(e);
            }
            return List.of();
        }
    }

    private static void readOnly(Connection connection) throws SQLException {
        try {
            connection.setReadOnly(true);
        } catch (SQLFeatureNotSupportedException e) {
            // A DuckDB file is opened for reading by its address; queries are generated and write nothing.
        }
        connection.setAutoCommit(false);
    }

    private static List<List<String>> rows(ResultSet result, int most) throws SQLException {
        try (result) {
            int columns = result.getMetaData().getColumnCount();
            var rows = new ArrayList<List<String>>();
            while (rows.size() < most && result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private String words(SQLException e) {
        return redact.apply(String.valueOf(e.getMessage()))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("no reason was given");
    }
}
