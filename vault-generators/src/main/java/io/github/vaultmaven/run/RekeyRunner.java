// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes the keys of what is loaded, where the hash settings replace others. All of it is one transaction, and holds the lock
 * of a run: a vault has the keys as they were, or as they are to be.
 */
public final class RekeyRunner {

    private static final String CHECKS = "checks";
    private static final int SHOWN = 20;

    private final Database database;
    private final RunOptions options;
    private final RunListener listener;

    /**
     * @param database where the vault is
     * @param options how to run; lock wait and display root count
     * @param listener hears of progress
     */
    public RekeyRunner(Database database, RunOptions options, RunListener listener) {
        this.database = database;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Changes the keys of one model, unless they were changed before or nothing is loaded.
     *
     * @throws RekeyFailed if keys would be lost or become one, or a statement failed; nothing is changed then
     * @throws RunRefused if the specs do not say what keys are replaced, or the scripts are of another dialect
     * @throws VaultLocked if a run holds the model or the database
     * @throws DatabaseUnavailable if the database cannot be reached
     */
    public RekeyReport run(ScriptFolder scripts) {
        Engine engine = Engine.of(database, scripts);
        String model = scripts.manifest().model();
        var change = new KeyChange(scripts, engine);
        if (change.steps().isEmpty()) {
            throw new RunRefused("the specs of " + model + " do not say what keys they replace;"
                    + " write the former settings beneath `conventions.hash.replaces` and generate");
        }
        try (Connection connection = database.connect()) {
            engine.lock(connection, model, options.lockWait());
            RekeyReport report = rekey(scripts, change, engine, connection);
            engine.unlock(connection, model);
            return report;
        } catch (SQLException e) {
            throw engine.refused(database, e);
        }
    }

    private RekeyReport rekey(ScriptFolder scripts, KeyChange change, Engine engine, Connection connection)
            throws SQLException {
        long start = System.nanoTime();
        boolean due = change.isLoaded(connection) && !change.isMade(connection);
        if (due) {
            listener.started(scripts.manifest().model(), change.steps().size());
            createNew(scripts, engine, connection);
            changeAll(scripts, change.steps(), engine, connection);
        }
        return new RekeyReport(
                scripts.manifest().model(),
                scripts.manifest().dialect(),
                (System.nanoTime() - start) / 1_000_000,
                due,
                change.counted(connection));
    }

    /** What specs have brought since the last load has no former keys, and is read by the change all the same. */
    private void createNew(ScriptFolder scripts, Engine engine, Connection connection) {
        var runner = new StepRunner(scripts, database, engine, options.displayRoot());
        var reasons = new ArrayList<String>();
        for (Step step : scripts.manifest().steps(Phase.CREATE)) {
            boolean isNew = step.columns().keySet().stream().noneMatch(r -> engine.isThere(r, connection));
            if (isNew && reasons.isEmpty()) {
                reasons.addAll(reason(runner.run(step, connection).failure()));
            }
        }
        if (!reasons.isEmpty()) {
            throw new RekeyFailed(scripts.manifest().model(), reasons);
        }
    }

    private void changeAll(ScriptFolder scripts, List<Step> steps, Engine engine, Connection connection)
            throws SQLException {
        connection.setAutoCommit(false);
        List<String> reasons = List.of();
        for (Step step : steps) {
            if (reasons.isEmpty()) {
                reasons = change(scripts, step, engine, connection);
            }
        }
        if (reasons.isEmpty()) {
            connection.commit();
        } else {
            connection.rollback();
        }
        connection.setAutoCommit(true);
        if (!reasons.isEmpty()) {
            throw new RekeyFailed(scripts.manifest().model(), reasons);
        }
    }

    private List<String> change(ScriptFolder scripts, Step step, Engine engine, Connection connection) {
        listener.stepStarted(step);
        var runner = new StepRunner(scripts, database, engine, options.displayRoot());
        List<String> reasons = step.kind().equals(CHECKS)
                ? faults(scripts, step, runner, engine, connection)
                : reason(runner.run(step, connection).failure());
        listener.stepFinished(step, reasons.isEmpty());
        return reasons;
    }

    private static List<String> reason(Optional<StatementFailed> failure) {
        return failure.map(Failure::message).stream().toList();
    }

    /** Each row of a check says of which relation it is, and what is wrong. */
    private static List<String> faults(
            ScriptFolder scripts, Step step, StepRunner runner, Engine engine, Connection connection) {
        var faults = new ArrayList<String>();
        for (ScriptStatement check : scripts.statements(step)) {
            try (Statement statement = engine.statement(connection);
                    ResultSet rows = statement.executeQuery(check.text())) {
                while (rows.next() && faults.size() < SHOWN) {
                    faults.add(rows.getString(1) + ": " + rows.getString(2));
                }
            } catch (SQLException e) {
                return List.of(runner.failure(step, check.line(), e).message());
            }
        }
        return faults;
    }
}
