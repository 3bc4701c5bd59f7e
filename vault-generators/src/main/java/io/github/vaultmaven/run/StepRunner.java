// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Step;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Runs the statements of one step. */
final class StepRunner {

    private final ScriptFolder scripts;
    private final Database database;
    private final Engine engine;
    private final Path displayRoot;

    StepRunner(ScriptFolder scripts, Database database, Engine engine, Path displayRoot) {
        this.scripts = scripts;
        this.database = database;
        this.engine = engine;
        this.displayRoot = displayRoot;
    }

    /** What a step wrote, and why it stopped if it did. */
    record Outcome(Counts rows, Optional<StatementFailed> failure) {}

    Outcome run(Step step, Connection connection) {
        return run(step, scripts.statements(step), connection);
    }

    /** Runs some of a step's statements; each is a transaction of its own. */
    Outcome run(Step step, List<ScriptStatement> statements, Connection connection) {
        Counts rows = Counts.NONE;
        for (ScriptStatement statement : statements) {
            try {
                long written = execute(statement.text(), connection);
                for (Marker marker : statement.markers()) {
                    rows = rows.plus(marker.role(), written);
                }
            } catch (SQLException e) {
                return new Outcome(rows, Optional.of(failure(step, statement, e)));
            }
        }
        return new Outcome(rows, Optional.empty());
    }

    /**
     * Runs a step in one transaction: all of it or nothing. For many small statements, each of which DuckDB would write
     * apart.
     */
    Outcome runWhole(Step step, Connection connection) {
        Outcome outcome = new Outcome(Counts.NONE, Optional.empty());
        try {
            connection.setAutoCommit(false);
            outcome = run(step, connection);
            if (outcome.failure().isPresent()) {
                connection.rollback();
            } else {
                connection.commit();
            }
            connection.setAutoCommit(true);
            return outcome;
        } catch (SQLException e) {
            return outcome.failure().isPresent() ? outcome : new Outcome(Counts.NONE, Optional.of(failure(step, 1, e)));
        }
    }

    private long execute(String sql, Connection connection) throws SQLException {
        try (Statement statement = engine.statement(connection)) {
            return statement.execute(sql) ? 0 : statement.getLargeUpdateCount();
        }
    }

    private StatementFailed failure(Step step, ScriptStatement statement, SQLException refusal) {
        return failure(step, statement.line() + engine.line(refusal, statement.text()) - 1, refusal);
    }

    /** A refusal at a line of the step's script. */
    StatementFailed failure(Step step, int line, SQLException refusal) {
        return failure(step, line, refusal.getSQLState(), database.redact(engine.words(refusal)));
    }

    /** What is wrong with what a line of the step's script makes. */
    StatementFailed failure(Step step, int line, String words) {
        return failure(step, line, null, words);
    }

    private StatementFailed failure(Step step, int line, String sqlState, String words) {
        return new StatementFailed(
                step.object(), scripts.display(step, displayRoot), line, step.spec(), sqlState, words);
    }
}
