// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.engine.Engines;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.expression.Query;
import io.github.vaultmaven.expression.QueryChecker;
import io.github.vaultmaven.expression.QueryTyping;
import io.github.vaultmaven.expression.print.Spelling;
import io.github.vaultmaven.expression.print.SqlPrinter;
import io.github.vaultmaven.type.DataType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Queries give the rows that were worked out by hand, on both engines. */
class QueryOnEnginesTest {

    private static final Map<String, Map<String, DataType>> OBJECTS = Map.of(
            "member", columns("id", DataType.INTEGER, "name", DataType.TEXT, "city", DataType.TEXT),
            "claim",
                    columns(
                            "member_id",
                            DataType.INTEGER,
                            "amount",
                            new DataType.Decimal(10, 2),
                            "day",
                            DataType.DATE,
                            "points",
                            DataType.INTEGER));

    private static final List<String> TABLES = List.of(
            "CREATE TEMPORARY TABLE t_member (id integer, name varchar(50), city varchar(50))",
            "INSERT INTO t_member VALUES (1, 'Ann', 'Bern'), (2, 'bob', NULL), (3, 'Cyd', 'Bern')",
            "CREATE TEMPORARY TABLE t_claim (member_id integer, amount decimal(10,2), day date, points integer)",
            "INSERT INTO t_claim VALUES (1, 10.50, DATE '2024-01-01', 2147483647), (1, 20.00, DATE '2024-01-02', 2),"
                    + " (2, NULL, DATE '2024-01-03', NULL)");

    private static Map<String, DataType> columns(Object... namesAndTypes) {
        Map<String, DataType> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            columns.put((String) namesAndTypes[i], (DataType) namesAndTypes[i + 1]);
        }
        return columns;
    }

    @Test
    void select_where() throws Exception {
        expect("SELECT id, Name FROM member WHERE city IS NULL OR id = 3", "2|bob", "3|Cyd");
    }

    @Test
    void names_in_any_case_and_quoted_aliases() throws Exception {
        expect("SELECT M.ID AS \"The Id\" FROM MEMBER AS m WHERE m.\"id\" = 1", "1");
    }

    @Test
    void inner_left_and_cross_join() throws Exception {
        expect(
                "SELECT m.id, c.amount FROM member m JOIN claim c ON c.member_id = m.id",
                "1|10.50",
                "1|20.00",
                "2|null");
        expect(
                "SELECT m.id, c.day FROM member m LEFT OUTER JOIN claim c ON c.member_id = m.id AND c.amount > 15",
                "1|2024-01-02",
                "2|null",
                "3|null");
        expect(
                "SELECT a.id, b.id AS other FROM member a CROSS JOIN member b WHERE a.id + b.id = 4",
                "1|3",
                "2|2",
                "3|1");
    }

    @Test
    void aggregates() throws Exception {
        expect(
                "SELECT m.id, COUNT(*) AS n, COUNT(c.amount) AS k, SUM(c.amount) AS s, AVG(c.amount) AS a,"
                        + " MIN(c.day) AS lo, MAX(c.day) AS hi FROM member m JOIN claim c ON c.member_id = m.id"
                        + " GROUP BY m.id HAVING COUNT(*) > 0",
                "1|2|2|30.50|15.25|2024-01-01|2024-01-02",
                "2|1|0|null|null|2024-01-03|2024-01-03");
        expect("SELECT SUM(points) AS s, AVG(points) AS a FROM claim", "2147483649|1.0737418245E9");
        expect("SELECT COUNT(DISTINCT city) AS n, MIN(name) AS lo, MAX(name) AS hi FROM member", "1|Ann|bob");
        expect("SELECT COUNT(*) AS n, SUM(amount) AS s FROM claim WHERE FALSE", "0|null");
        expect("SELECT SUM(amount) / COUNT(amount) AS a FROM claim", "15.25");
        expect("SELECT city, COUNT(*) AS n FROM member GROUP BY city", "Bern|2", "null|1");
        expect("SELECT upper(city) AS c, COUNT(*) + 1 AS n FROM member GROUP BY upper(city)", "BERN|3", "null|2");
    }

    @Test
    void distinct_and_union_all() throws Exception {
        expect("SELECT DISTINCT city FROM member", "Bern", "null");
        expect(
                "SELECT id, name FROM member WHERE id = 1 UNION ALL SELECT member_id, 'claim' AS x FROM claim"
                        + " WHERE points = 2",
                "1|Ann",
                "1|claim");
    }

    @Test
    void common_tables() throws Exception {
        expect(
                "WITH total AS (SELECT member_id, SUM(amount) AS amount FROM claim GROUP BY member_id),"
                        + " large AS (SELECT member_id FROM total WHERE amount > 1)"
                        + " SELECT m.name FROM member m JOIN large l ON l.member_id = m.id",
                "Ann");
    }

    @Test
    void window_functions() throws Exception {
        expect("SELECT name, row_number() OVER (ORDER BY name DESC) AS n FROM member", "Ann|3", "Cyd|2", "bob|1");
        expect("SELECT id, rank() OVER (ORDER BY city) AS n FROM member", "1|1", "2|3", "3|1");
        expect("SELECT id, rank() OVER (ORDER BY city DESC) AS n FROM member", "1|1", "2|3", "3|1");
        expect("SELECT id, rank() OVER (ORDER BY city NULLS FIRST) AS n FROM member", "1|2", "2|1", "3|2");
        expect(
                "SELECT day, lag(day) OVER (PARTITION BY member_id ORDER BY day) AS p,"
                        + " lead(amount, 1, 0) OVER (PARTITION BY member_id ORDER BY day) AS f FROM claim",
                "2024-01-01|null|20.00",
                "2024-01-02|2024-01-01|0.00",
                "2024-01-03|null|0.00");
        expect(
                "SELECT day, sum(points) OVER (ORDER BY day) AS s, sum(amount) OVER (PARTITION BY member_id) AS a"
                        + " FROM claim",
                "2024-01-01|2147483647|30.50",
                "2024-01-02|2147483649|30.50",
                "2024-01-03|2147483649|null");
    }

    private static void expect(String text, String... rows) throws SQLException {
        Query query = new ExpressionParser().parseQuery(text).orThrow();
        QueryTyping typing = new QueryChecker(OBJECTS).check(query);
        assertThat(typing.problems()).isEmpty();
        try (Connection duckDb = Engines.duckdb();
                Connection postgres = Engines.postgresql()) {
            assertThat(run(duckDb, new DuckDbSpelling(), query, typing))
                    .as("DuckDB")
                    .containsExactly(rows);
            assertThat(run(postgres, new PostgresSpelling(), query, typing))
                    .as("PostgreSQL")
                    .containsExactly(rows);
        }
    }

    private static List<String> run(Connection connection, Spelling spelling, Query query, QueryTyping typing)
            throws SQLException {
        String sql = new SqlPrinter(spelling).print(query, typing, name -> "t_" + name);
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            try (ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    rows.add(row(result, typing));
                }
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private static String row(ResultSet result, QueryTyping typing) throws SQLException {
        List<String> values = new ArrayList<>();
        for (DataType type : typing.columns().values()) {
            int column = values.size() + 1;
            boolean isNull = result.getObject(column) == null;
            values.add(isNull ? "null" : value(result, column, type));
        }
        return String.join("|", values);
    }

    private static String value(ResultSet result, int column, DataType type) throws SQLException {
        if (type instanceof DataType.Real) {
            return Double.toString(result.getDouble(column));
        }
        return type instanceof DataType.Decimal d
                ? result.getBigDecimal(column).setScale(d.scale()).toPlainString()
                : result.getString(column);
    }
}
