// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Step;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the statements of a test: the last one is the query, those before it prepare. */
final class TestQuery {

    private static final int VALUE = 80;

    private final ScriptFolder scripts;
    private final StepRunner runner;
    private final Engine engine;
    private final Path displayRoot;

    TestQuery(ScriptFolder scripts, StepRunner runner, Engine engine, Path displayRoot) {
        this.scripts = scripts;
        this.runner = runner;
        this.engine = engine;
        this.displayRoot = displayRoot;
    }

    /** Offending rows, an example, the line of the query, and why it could not run if so. */
    record Found(long rows, List<String> example, int line, Optional<StatementFailed> failure) {

        static Found failed(StatementFailed why) {
            return new Found(0, List.of(), why.line(), Optional.of(why));
        }
    }

    String display(Step step) {
        return scripts.display(step, displayRoot);
    }

    /**
     * Runs a test.
     *
     * @param step the step of this test alone
     * @param statements what its script says under its name
     */
    Found run(Step step, List<ScriptStatement> statements, Connection connection) {
        if (statements.isEmpty()) {
            return Found.failed(new StatementFailed(
                    step.object(), display(step), 1, step.spec(), null, "the script has no query of this test"));
        }
        int last = statements.size() - 1;
        Optional<StatementFailed> failure =
                runner.run(step, statements.subList(0, last), connection).failure();
        return failure.map(Found::failed).orElseGet(() -> query(step, statements.get(last), connection));
    }

    private Found query(Step step, ScriptStatement query, Connection connection) {
        // On lines of its own, so that a comment at its end does no harm; the line before it is taken off again.
        String counting = "select count(*) from (\n" + query.text() + "\n) as offending";
        try {
            long rows = count(counting, connection);
            List<String> example = rows == 0 ? List.of() : example(query, connection);
            return new Found(rows, example, query.line(), Optional.empty());
        } catch (SQLException e) {
            int within = Math.max(1, engine.line(e, counting) - 1);
            return Found.failed(runner.failure(step, query.line() + within - 1, e));
        }
    }

    private long count(String counting, Connection connection) throws SQLException {
        try (Statement statement = engine.statement(connection);
                ResultSet count = statement.executeQuery(counting)) {
            count.next();
            return count.getLong(1);
        }
    }

    private List<String> example(ScriptStatement query, Connection connection) throws SQLException {
        String first = "select * from (\n" + query.text() + "\n) as offending limit 1";
        try (Statement statement = engine.statement(connection);
                ResultSet row = statement.executeQuery(first)) {
            return row.next() ? values(row) : List.of();
        }
    }

    private List<String> values(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.add(columns.getColumnLabel(i) + "=" + shown(columns.getColumnLabel(i), row.getString(i)));
        }
        return values;
    }

    /** Personal data are nobody's business who reads a log: only whether there is a value. */
    private String shown(String column, String value) {
        // What a test derives from a column has its name with two underscores and a word behind it.
        String of = column.contains("__") ? column.substring(0, column.indexOf("__")) : column;
        boolean personal = scripts.manifest().personal().stream()
                .anyMatch(name -> name.equalsIgnoreCase(column) || name.equalsIgnoreCase(of));
        return personal && value != null ? "***" : cut(value);
    }

    private static String cut(String value) {
        if (value == null) {
            return "null";
        }
        String line = value.replace("\n", "\\n").replace("\r", "\\r");
        if (line.codePointCount(0, line.length()) <= VALUE) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, VALUE - 1)) + "…";
    }
}
