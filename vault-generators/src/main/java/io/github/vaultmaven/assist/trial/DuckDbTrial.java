// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.trial;

import io.github.vaultmaven.dialect.expression.DuckDbSpelling;
import io.github.vaultmaven.type.DataType;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A DuckDB in memory, a new one for each query. It may not read or write files, load extensions or change its settings,
 * and gets little memory and time. The driver is fetched when the first query is tried.
 */
public final class DuckDbTrial implements Trial {

    private static final int SECONDS = 10;
    private static final int MAX_ROWS = 20_000;
    private static final int MAX_REASON = 200;
    private static final DuckDbSpelling SPELLING = new DuckDbSpelling();

    private final Supplier<Driver> driver;

    /**
     * @param driver gives DuckDB's driver, or throws with one line that says why there is none
     */
    public DuckDbTrial(Supplier<Driver> driver) {
        this.driver = driver;
    }

    @Override
    public boolean isAvailable() {
        try {
            return driver.get() != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public Tried run(List<TrialTable> tables, Map<String, String> prepared, String query) {
        try (Connection connection = driver.get().connect("jdbc:duckdb:", small())) {
            for (TrialTable table : tables) {
                create(connection, table);
            }
            for (Map.Entry<String, String> one : prepared.entrySet()) {
                execute(connection, "create temp table " + id(one.getKey()) + " as " + one.getValue());
            }
            lock(connection);
            return selects(connection, query) == 1 ? rows(connection, query) : new Tried.Failed("it is not one SELECT");
        } catch (SQLException | RuntimeException e) {
            return new Tried.Failed(line(e));
        }
    }

    private static String line(Exception e) {
        String text = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        return text.substring(0, Math.min(MAX_REASON, text.length()));
    }

    private static Properties small() {
        var settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "256MB");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }

    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set temp_directory=''; set enable_external_access=false; set lock_configuration=true");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A relation, with its schema before it if it has one. */
    private static String relation(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? id(name) : id(name.substring(0, dot)) + "." + id(name.substring(dot + 1));
    }

    private static String id(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void create(Connection connection, TrialTable table) throws SQLException {
        String columns = table.columns().entrySet().stream()
                .map(c -> id(c.getKey()) + " " + SPELLING.type(c.getValue()))
                .collect(Collectors.joining(", "));
        int dot = table.name().indexOf('.');
        if (dot > 0) {
            execute(connection, "create schema if not exists " + id(table.name().substring(0, dot)));
        }
        execute(connection, "create table " + relation(table.name()) + " (" + columns + ")");
        fill(connection, table);
    }

    private static void fill(Connection connection, TrialTable table) throws SQLException {
        if (table.rows().isEmpty()) {
            return;
        }
        List<DataType> types = List.copyOf(table.columns().values());
        String rows = table.rows().stream().map(row -> row(row, types)).collect(Collectors.joining(",\n"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into " + relation(table.name()) + " values " + rows);
        }
    }

    private static String row(List<String> values, List<DataType> types) {
        var row = new ArrayList<String>();
        for (int i = 0; i < types.size(); i++) {
            String value = values.get(i);
            row.add("cast(" + (value == null ? "null" : "'" + value.replace("'", "''") + "'") + " as "
                    + SPELLING.type(types.get(i)) + ")");
        }
        return "(" + String.join(", ", row) + ")";
    }

    /** Statements in a text, by the engine's own parser; 0 if one of them is no SELECT, or cannot be read. */
    private static int selects(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select coalesce(json_array_length(json_serialize_sql(?), '$.statements'), 0)")) {
            statement.setString(1, query);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private static Tried rows(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setQueryTimeout(SECONDS);
            try (ResultSet result = statement.executeQuery()) {
                return rows(result);
            }
        }
    }

    private static Tried rows(ResultSet result) throws SQLException {
        ResultSetMetaData about = result.getMetaData();
        var columns = new ArrayList<String>();
        var types = new ArrayList<String>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(about.getColumnLabel(i));
            types.add(about.getColumnTypeName(i));
        }
        var rows = new ArrayList<List<String>>();
        while (result.next()) {
            if (rows.size() == MAX_ROWS) {
                return new Tried.Failed("it gives more than " + MAX_ROWS + " rows");
            }
            var row = new ArrayList<String>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(result.getString(i));
            }
            rows.add(row);
        }
        return new Tried.Rows(columns, types, rows);
    }
}
