// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the self-test of a model in a database of its own. */
public final class SelfTestRunner {

    private final Database database;
    private final RunOptions options;
    private final RunListener listener;

    /**
     * @param database where nothing of the vault is yet
     * @param options how to run; threads, lock wait and display root count
     * @param listener hears of progress
     */
    public SelfTestRunner(Database database, RunOptions options, RunListener listener) {
        this.database = database;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Creates the vault, loads the synthetic rows run by run, and compares.
     *
     * @param scripts the model
     * @param used scripts of the models that it uses, each behind those that it uses itself; their relations stay empty
     * @return what was found, where nothing is wrong
     * @throws SelfTestFailed if rows are missing or too much, or a statement failed
     * @throws RunRefused if the scripts have no self-test, are of another dialect, or the database holds some of the vault
     * @throws VaultLocked if a run holds the model or the database
     * @throws DatabaseUnavailable if the database cannot be reached
     */
    public SelfTestReport run(ScriptFolder scripts, List<ScriptFolder> used) {
        Engine engine = Engine.of(database, scripts);
        String model = scripts.manifest().model();
        if (scripts.manifest().steps(Phase.SELFTEST).isEmpty()) {
            throw new RunRefused("the scripts of " + model + " in " + scripts.folder()
                    + " have no self-test; generate them with vault.selftest=true");
        }
        try (Connection connection = database.connect()) {
            engine.lock(connection, model, options.lockWait());
            Stream.concat(used.stream(), Stream.of(scripts)).forEach(s -> refuseVault(s, engine, connection));
            SelfTestReport report =
                    new ModelSelfTest(scripts, used, database, engine, options, listener).run(connection);
            engine.unlock(connection, model);
            if (!report.passed()) {
                throw new SelfTestFailed(report);
            }
            return report;
        } catch (SQLException e) {
            throw engine.refused(database, e);
        }
    }

    /** What is there already may be a warehouse. */
    private void refuseVault(ScriptFolder scripts, Engine engine, Connection connection) {
        Optional<String> there = scripts.manifest().steps(Phase.CREATE).stream()
                .map(Step::writes)
                .flatMap(List::stream)
                .filter(relation -> engine.isThere(relation, connection))
                .findFirst();
        there.ifPresent(relation -> {
            throw new RunRefused(database.describe() + " holds " + relation
                    + " already; a self-test needs a database of its own, in which nothing of the vault is");
        });
    }
}
