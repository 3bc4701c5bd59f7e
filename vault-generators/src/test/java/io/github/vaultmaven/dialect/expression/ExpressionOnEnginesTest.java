// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.engine.Engines;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.expression.Functions;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.expression.Typing;
import io.github.vaultmaven.expression.print.Spelling;
import io.github.vaultmaven.expression.print.SqlPrinter;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each line of {@code expressions.txt} gives an expression, its type and its value as the manual defines them; both
 * engines must give that value.
 */
class ExpressionOnEnginesTest {

    /** Columns of the row that the expressions are about: name, type, value as SQL text literal or null. */
    private static final List<List<String>> ROW = List.of(
            List.of("t", "varchar", "'  Zoë O''Hara  '"),
            List.of("code", "varchar(10)", "'A-01'"),
            List.of("empty", "varchar", "''"),
            List.of("no_text", "varchar", "NULL"),
            List.of("small", "smallint", "'32767'"),
            List.of("i", "integer", "'2147483647'"),
            List.of("big", "bigint", "'7'"),
            List.of("no_int", "integer", "NULL"),
            List.of("neg", "integer", "'-7'"),
            List.of("amount", "decimal(12,2)", "'-1234.55'"),
            List.of("half", "decimal(5,1)", "'2.5'"),
            List.of("wide", "decimal(38,2)", "'12345678901234567.89'"),
            List.of("no_amount", "decimal(12,2)", "NULL"),
            List.of("x", "double", "'2.675'"),
            List.of("no_x", "double", "NULL"),
            List.of("yes", "boolean", "'true'"),
            List.of("no_bool", "boolean", "NULL"),
            List.of("d", "date", "'2024-01-31'"),
            List.of("leap", "date", "'2024-02-29'"),
            List.of("no_d", "date", "NULL"),
            List.of("ts", "timestamp", "'2024-01-31 23:59:59.75'"),
            List.of("no_ts", "timestamp", "NULL"));

    private record Case(String expression, String type, String value) {}

    @Test
    void engines_give_the_defined_values() throws Exception {
        List<Case> cases = cases();
        List<String> wrong = new ArrayList<>();
        try (Connection duckDb = Engines.duckdb();
                Connection postgres = Engines.postgresql()) {
            for (Case c : cases) {
                wrong.addAll(check(c, "DuckDB", duckDb, new DuckDbSpelling()));
                wrong.addAll(check(c, "PostgreSQL", postgres, new PostgresSpelling()));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cases).hasSizeGreaterThan(200);
    }

    @Test
    void every_function_is_tried_with_and_without_null() throws Exception {
        for (String function : Functions.names()) {
            List<Case> calls = cases().stream()
                    .filter(c -> c.expression().startsWith(function + "("))
                    .toList();
            assertThat(calls).as(function).hasSizeGreaterThanOrEqualTo(2);
            assertThat(calls)
                    .as(function + " with null")
                    .anyMatch(c ->
                            c.expression().contains("no_") || c.expression().contains("NULL"));
        }
    }

    private static List<String> check(Case c, String engine, Connection connection, Spelling spelling)
            throws SQLException {
        Expression expression = new ExpressionParser().parse(c.expression()).orThrow();
        Typing typing = new TypeChecker().check(expression, scope());
        List<String> wrong = new ArrayList<>();
        if (!typing.problems().isEmpty()) {
            return List.of(c + ": " + typing.problems());
        }
        String type = typing.typeOf(expression).map(DataType::toString).orElse("none");
        if (!type.equals(c.type())) {
            wrong.add(c + ": type " + type);
        }
        String sql = new SqlPrinter(spelling).print(expression, typing, spelling::quote);
        String value =
                evaluate(connection, spelling, sql, typing.typeOf(expression).orElseThrow());
        if (!value.equals(c.value())) {
            wrong.add(c + ": " + engine + " gives " + value + " for " + sql);
        }
        return wrong;
    }

    private static String evaluate(Connection connection, Spelling spelling, String sql, DataType type) {
        String row = ROW.stream()
                .map(c -> "CAST(" + c.get(2) + " AS "
                        + spelling.type(DataTypes.parse(c.get(1)).orElseThrow()) + ") AS " + spelling.quote(c.get(0)))
                .collect(Collectors.joining(", "));
        String query = "SELECT " + sql + " FROM (SELECT " + row + ") AS r";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return shown(result, type);
        } catch (SQLException e) {
            return "error " + e.getMessage().lines().findFirst().orElse("");
        }
    }

    private static String shown(ResultSet result, DataType type) throws SQLException {
        if (result.getObject(1) == null) {
            return "null";
        }
        if (type instanceof DataType.Real) {
            return Double.toString(result.getDouble(1));
        }
        if (type instanceof DataType.Decimal d) {
            // The column that takes the value has this scale; a digit lost here would be an error.
            return result.getBigDecimal(1).setScale(d.scale()).toPlainString();
        }
        if (type instanceof DataType.Timestamp) {
            return result.getObject(1, java.time.LocalDateTime.class).toString();
        }
        return type instanceof DataType.Bool ? String.valueOf(result.getBoolean(1)) : result.getString(1);
    }

    private static Scope scope() {
        Map<String, DataType> columns = new LinkedHashMap<>();
        ROW.forEach(c -> columns.put(c.get(0), DataTypes.parse(c.get(1)).orElseThrow()));
        return Scope.of(columns);
    }

    private static List<Case> cases() throws IOException {
        try (InputStream in = ExpressionOnEnginesTest.class.getResourceAsStream("expressions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ExpressionOnEnginesTest::toCase)
                    .toList();
        }
    }

    private static Case toCase(String line) {
        String[] parts = line.split("\\s+→\\s+", -1);
        String[] result = parts[1].split(" ", 2);
        return new Case(parts[0], result[0], result.length > 1 ? result[1] : "");
    }
}
