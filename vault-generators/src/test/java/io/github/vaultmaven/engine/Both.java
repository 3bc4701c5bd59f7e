// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.engine;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.dialect.Dialects;
import io.github.vaultmaven.type.DataType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** DuckDB and PostgreSQL side by side: evaluates an expression over many rows on each. */
public final class Both implements AutoCloseable {

    private final List<One> engines;

    public Both() throws SQLException {
        engines = List.of(
                new One(Dialects.byName("duckdb"), Engines.duckdb()),
                new One(Dialects.byName("postgresql"), Engines.postgresql()));
    }

    public List<One> engines() {
        return engines;
    }

    @Override
    public void close() throws SQLException {
        for (One one : engines) {
            one.connection().close();
        }
    }

    /** One engine. */
    public record One(Dialect dialect, Connection connection) {

        /** Makes a temporary table {@code t} of literals, with the columns {@code i, c0, c1, …}; null is null. */
        public void table(List<DataType> types, List<? extends List<String>> rows) throws SQLException {
            var columns = new ArrayList<String>(List.of("i integer"));
            for (int c = 0; c < types.size(); c++) {
                columns.add("c" + c + " " + dialect.type(types.get(c)));
            }
            run("drop table if exists t");
            run("create temporary table t (" + String.join(", ", columns) + ")");
            for (int from = 0; from < rows.size(); from += 500) {
                var texts = new ArrayList<String>();
                for (int i = from; i < Math.min(from + 500, rows.size()); i++) {
                    texts.add("(" + i + ", " + literals(types, rows.get(i)) + ")");
                }
                run("insert into t values " + String.join(", ", texts));
            }
        }

        private String literals(List<DataType> types, List<String> row) {
            var result = new ArrayList<String>();
            for (int c = 0; c < types.size(); c++) {
                String value = row.get(c);
                String literal = value == null ? "null" : dialect.text(value);
                result.add("cast(" + literal + " as " + dialect.type(types.get(c)) + ")");
            }
            return String.join(", ", result);
        }

        /** The expression for each row of {@code t}, as text. */
        public List<String> values(String expression) throws SQLException {
            return query("select cast(" + expression + " as varchar) from t order by i");
        }

        /** First column of a query, as text. */
        public List<String> query(String sql) throws SQLException {
            var result = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    result.add(rows.getString(1));
                }
            } catch (SQLException e) {
                throw new SQLException(dialect.name() + ": " + e.getMessage() + "\n" + sql, e);
            }
            return result;
        }

        /** Runs a statement. */
        public void run(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /** Rows of one column. */
        public void column(DataType type, List<String> values) throws SQLException {
            table(List.of(type), values.stream().map(Both::row).collect(Collectors.toList()));
        }

        @Override
        public String toString() {
            return dialect.name();
        }
    }

    private static List<String> row(String value) {
        var row = new ArrayList<String>();
        row.add(value);
        return row;
    }
}
