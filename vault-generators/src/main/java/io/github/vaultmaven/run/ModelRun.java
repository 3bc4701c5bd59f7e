// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One run of one model, while the lock is held. */
final class ModelRun {

    private final ScriptFolder scripts;
    private final Database database;
    private final Database fileReader;
    private final Engine engine;
    private final RunOptions options;
    private final RunListener listener;
    private final Clock clock;
    private final RunStateFile memory;
    private final StepRunner steps;
    private final List<FileReport> landed = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private List<ObjectReport> objects = List.of();
    private long runId;
    private boolean resumed;

    ModelRun(
            ScriptFolder scripts,
            Database database,
            Database fileReader,
            Engine engine,
            RunOptions options,
            RunListener listener,
            Clock clock) {
        this.scripts = scripts;
        this.database = database;
        this.fileReader = fileReader;
        this.engine = engine;
        this.options = options;
        this.listener = listener;
        this.clock = clock;
        this.memory = new RunStateFile(
                options.stateFolder(),
                scripts.manifest().model(),
                scripts.manifest().dialect());
        this.steps = new StepRunner(scripts, database, engine, options.displayRoot());
    }

    /** What was done; failures of statements and files are in the report. */
    RunReport run(Connection connection) {
        long start = System.nanoTime();
        List<Step> creates = scripts.manifest().steps(Phase.CREATE);
        List<Step> loads = scripts.manifest().steps(Phase.LOAD);
        listener.started(scripts.manifest().model(), creates.size() + loads.size());
        // What earlier specs made, first. Then one thread: creating is quick, and two threads that create one schema if
        // it does not exist may collide.
        failures.addAll(new ExpectedColumns(scripts, steps).check(connection));
        if (failures.isEmpty()) {
            load(creates, 1, Set.of(), new StepLog());
        }
        if (failures.isEmpty()) {
            landAndLoad(connection, loads);
        }
        return new RunReport(
                scripts.manifest().model(),
                scripts.manifest().dialect(),
                runId,
                resumed,
                (System.nanoTime() - start) / 1_000_000,
                landed,
                objects,
                failures);
    }

    private void landAndLoad(Connection connection, List<Step> loads) {
        try {
            List<SourceFiles> files = scripts.manifest().files().stream()
                    .map(source -> SourceFiles.find(source, options))
                    .toList();
            RunState state = begin(connection, inputs(files));
            if (!state.landed()) {
                land(connection, files, LocalDateTime.parse(state.startedAt()));
            }
            if (failures.isEmpty()) {
                memory.landed();
                StepLog log = new StepLog(memory);
                StepQueue queue = load(loads, options.threads(), state.done(), log);
                objects = log.reports(loads, state.done(), queue.skipped());
            }
            if (failures.isEmpty()) {
                memory.finish();
            }
        } catch (SQLException e) {
            failures.add(control(e));
        }
    }

    private String inputs(List<SourceFiles> files) {
        Fingerprint print = new Fingerprint().add(scripts.fingerprint(Phase.LOAD));
        files.forEach(source -> source.addTo(print));
        options.deliveries().forEach(delivery -> print.add(delivery.toString()));
        return print.hex();
    }

    private RunState begin(Connection connection, String inputs) throws SQLException {
        ControlTables tables = control(connection);
        Optional<ControlTables.Run> latest = tables.latest();
        Optional<RunState> left = options.resume() ? memory.read() : Optional.empty();
        resumed = left.isPresent() && latest.isPresent() && continues(left.get(), latest.get(), inputs);
        RunState state = resumed ? goOn(tables, left.get(), latest.get()) : startOver(tables, inputs);
        runId = state.runId();
        memory.start(state);
        return state;
    }

    private RunState startOver(ControlTables tables, String inputs) throws SQLException {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        ControlTables.Run run = tables.begin(now.truncatedTo(ChronoUnit.MICROS));
        return new RunState(run.id(), run.startedAt().toString(), inputs, false, Set.of());
    }

    /**
     * The unfinished run, under a new number where other models ran meanwhile: marks grow, and what those models derive
     * from this one goes by them. It began when it began, so rows that are given its start agree.
     */
    private static RunState goOn(ControlTables tables, RunState left, ControlTables.Run run) throws SQLException {
        return tables.isNewest(run)
                ? left
                : left.again(tables.begin(run.startedAt()).id());
    }

    private ControlTables control(Connection connection) {
        return new ControlTables(connection, options, scripts.manifest().model());
    }

    /** True if nothing has changed since, and no other run of this model began in this database. */
    private static boolean continues(RunState left, ControlTables.Run latest, String inputs) {
        return left.inputs().equals(inputs)
                && left.runId() == latest.id()
                && left.startedAt().equals(latest.startedAt().toString());
    }

    private void land(Connection connection, List<SourceFiles> files, LocalDateTime runStart) throws SQLException {
        List<FilePlan> plans = List.of();
        if (!files.isEmpty()) {
            try (Connection reader = reader()) {
                FilePlanner planner = new FilePlanner(reader, runStart);
                plans = files.stream().map(planner::plan).toList();
                failures.addAll(planner.failures());
                if (failures.isEmpty()) {
                    land(new LandingRunner(connection, engine.lander(connection, reader), database, engine), plans);
                }
            }
        }
        if (failures.isEmpty()) {
            control(connection).tell(Deliveries.of(options.deliveries(), plans));
        }
    }

    private void land(LandingRunner runner, List<FilePlan> plans) {
        for (FilePlan plan : plans) {
            try {
                FileReport report = runner.land(plan);
                landed.add(report);
                listener.landed(report);
            } catch (LandingRefused e) {
                failures.add(e.failure());
            }
        }
    }

    private Connection reader() {
        if (fileReader == null) {
            throw new DatabaseUnavailable("the model " + scripts.manifest().model()
                    + " reads files, which takes a DuckDB driver, and there is none");
        }
        try {
            return fileReader.connect();
        } catch (SQLException e) {
            throw new DuckDbEngine().refused(fileReader, e);
        }
    }

    private StepQueue load(List<Step> phase, int threads, Set<String> doneBefore, StepLog log) {
        StepQueue queue = new StepQueue(phase, doneBefore);
        new StepWorkers(database, engine).work(queue, threads, (step, connection) -> {
            listener.stepStarted(step);
            long start = System.nanoTime();
            StepRunner.Outcome outcome =
                    step.phase() == Phase.CREATE ? steps.runWhole(step, connection) : steps.run(step, connection);
            boolean passed = log.add(step, outcome, (System.nanoTime() - start) / 1_000_000);
            listener.stepFinished(step, passed);
            return passed;
        });
        failures.addAll(log.failures());
        return queue;
    }

    private StatementFailed control(SQLException refusal) {
        return new StatementFailed(
                options.runTable() + ", " + options.deliveryTable(),
                null,
                0,
                null,
                refusal.getSQLState(),
                database.redact(engine.words(refusal)));
    }
}
