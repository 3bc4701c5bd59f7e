// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/**
 * Loads models: creates their relations, lands their files, runs their load steps.
 *
 * <p>Every statement is a transaction of its own, and steps are idempotent, so a run that died may always be started
 * over (load semantics, law 4).
 */
public final class VaultRunner {

    private final Database database;
    private final Database fileReader;
    private final RunOptions options;
    private final RunListener listener;
    private final Clock clock;

    /**
     * @param database where the vault is
     * @param fileReader a DuckDB that reads files; the database itself if it is one; null if no model has files
     * @param options how to run
     * @param listener hears of progress
     * @param clock tells when a run begins
     */
    public VaultRunner(Database database, Database fileReader, RunOptions options, RunListener listener, Clock clock) {
        this.database = database;
        this.fileReader = fileReader;
        this.options = options;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Loads one model.
     *
     * @throws RunFailed if a statement or file failed
     * @throws RunRefused if the scripts are of another dialect than the database
     * @throws VaultLocked if another run holds the model or the database
     * @throws DatabaseUnavailable if the database cannot be reached
     */
    public RunReport run(ScriptFolder scripts) {
        Engine engine = Engine.of(database, scripts);
        String model = scripts.manifest().model();
        try (Connection connection = database.connect()) {
            engine.lock(connection, model, options.lockWait());
            checkKeys(scripts, engine, connection);
            RunReport report =
                    new ModelRun(scripts, database, fileReader, engine, options, listener, clock).run(connection);
            engine.unlock(connection, model);
            if (!report.failures().isEmpty()) {
                throw new RunFailed(report);
            }
            return report;
        } catch (SQLException e) {
            throw engine.refused(database, e);
        }
    }

    /** A vault that is new has the keys of its scripts, whatever others they replace, and that is noted. */
    private void checkKeys(ScriptFolder scripts, Engine engine, Connection connection) throws SQLException {
        var change = new KeyChange(scripts, engine);
        if (change.steps().isEmpty() || change.isMade(connection)) {
            return;
        }
        if (change.isLoaded(connection)) {
            throw new RunRefused("the keys of " + scripts.manifest().model()
                    + " are to be changed before it is loaded again; run vault:rekey first");
        }
        var runner = new StepRunner(scripts, database, engine, options.displayRoot());
        Optional<StatementFailed> failure =
                runner.run(change.note().orElseThrow(), connection).failure();
        if (failure.isPresent()) {
            throw new RunRefused(failure.get().message());
        }
    }
}
