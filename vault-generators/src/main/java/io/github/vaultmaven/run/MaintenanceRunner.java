// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Deletes what models need not keep any longer. Holds the lock of a run, so that none is under way meanwhile. */
public final class MaintenanceRunner {

    private final Database database;
    private final RunOptions options;
    private final RunListener listener;

    /**
     * @param database where the vault is
     * @param options how to run; threads, lock wait and display root count
     * @param listener hears of progress
     */
    public MaintenanceRunner(Database database, RunOptions options, RunListener listener) {
        this.database = database;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Maintains one model. Relations that a new spec has brought since the last run are created first.
     *
     * @throws MaintenanceFailed if a statement failed
     * @throws RunRefused if the scripts are of another dialect than the database
     * @throws VaultLocked if a run holds the model or the database
     * @throws DatabaseUnavailable if the database cannot be reached
     */
    public MaintenanceReport run(ScriptFolder scripts) {
        Engine engine = Engine.of(database, scripts);
        String model = scripts.manifest().model();
        List<Step> steps = scripts.manifest().steps(Phase.MAINTAIN);
        if (steps.isEmpty()) {
            return new MaintenanceReport(model, scripts.manifest().dialect(), 0, List.of(), List.of());
        }
        try (Connection connection = database.connect()) {
            engine.lock(connection, model, options.lockWait());
            MaintenanceReport report = maintain(scripts, steps, engine);
            engine.unlock(connection, model);
            if (!report.failures().isEmpty()) {
                throw new MaintenanceFailed(report);
            }
            return report;
        } catch (SQLException e) {
            throw engine.refused(database, e);
        }
    }

    private MaintenanceReport maintain(ScriptFolder scripts, List<Step> steps, Engine engine) {
        long start = System.nanoTime();
        var runner = new StepRunner(scripts, database, engine, options.displayRoot());
        var creates = new StepLog();
        work(scripts.manifest().steps(Phase.CREATE), 1, runner, engine, creates);
        var failures = new ArrayList<Failure>(creates.failures());
        var deleted = new ArrayList<MaintenanceReport.Deleted>();
        if (failures.isEmpty()) {
            listener.started(scripts.manifest().model(), steps.size());
            var log = new StepLog();
            StepQueue queue = work(steps, options.threads(), runner, engine, log);
            failures.addAll(log.failures());
            log.reports(steps, Set.of(), queue.skipped()).forEach(o -> deleted.add(deleted(o)));
        }
        return new MaintenanceReport(
                scripts.manifest().model(),
                scripts.manifest().dialect(),
                (System.nanoTime() - start) / 1_000_000,
                deleted,
                failures);
    }

    private static MaintenanceReport.Deleted deleted(ObjectReport step) {
        long rows = step.rows().rejected() + step.rows().tracked();
        return new MaintenanceReport.Deleted(step.object(), rows, step.millis());
    }

    private StepQueue work(List<Step> phase, int threads, StepRunner runner, Engine engine, StepLog log) {
        var queue = new StepQueue(phase, Set.of());
        new StepWorkers(database, engine).work(queue, threads, (step, connection) -> {
            listener.stepStarted(step);
            long start = System.nanoTime();
            boolean passed = log.add(step, runner.run(step, connection), (System.nanoTime() - start) / 1_000_000);
            listener.stepFinished(step, passed);
            return passed;
        });
        return queue;
    }
}
