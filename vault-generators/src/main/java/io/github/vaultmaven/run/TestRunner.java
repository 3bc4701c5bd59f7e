// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Runs the test queries of a model: no rows, passed. */
public final class TestRunner {

    private final Database database;
    private final int threads;
    private final Path displayRoot;
    private final RunListener listener;

    /**
     * @param database where the vault is
     * @param threads connections at work at once, from 1
     * @param displayRoot scripts are shown relative to it; null: as they are
     * @param listener hears of progress
     */
    public TestRunner(Database database, int threads, Path displayRoot, RunListener listener) {
        this.database = database;
        this.threads = threads;
        this.displayRoot = displayRoot;
        this.listener = listener;
    }

    /**
     * Runs all tests of a model.
     *
     * @return all results; warnings do not fail
     * @throws TestsFailed if a test of the severity error found rows, or a test could not run
     * @throws RunRefused if the scripts are of another dialect than the database
     * @throws DatabaseUnavailable if the database cannot be reached
     * @throws VaultLocked if another process holds it
     */
    public TestReport run(ScriptFolder scripts) {
        long start = System.nanoTime();
        List<Step> steps = scripts.manifest().steps(Phase.TEST);
        List<Step> tests = steps.stream().flatMap(TestRunner::tests).toList();
        Engine engine = Engine.of(database, scripts);
        TestQuery query =
                new TestQuery(scripts, new StepRunner(scripts, database, engine, displayRoot), engine, displayRoot);
        listener.started(scripts.manifest().model(), tests.size());
        Map<String, TestResult> results = new ConcurrentHashMap<>();
        new StepWorkers(database, engine).work(new StepQueue(steps, Set.of()), threads, (step, connection) -> {
            List<ScriptStatement> script = scripts.statements(step);
            tests(step).forEach(test -> {
                TestResult result = one(query, test, script, connection);
                results.put(test.id(), result);
                listener.stepFinished(test, !result.fails());
            });
            // What a test finds says nothing against running another.
            return true;
        });
        return judged(new TestReport(
                scripts.manifest().model(),
                scripts.manifest().dialect(),
                (System.nanoTime() - start) / 1_000_000,
                tests.stream().map(step -> results.get(step.id())).toList()));
    }

    private static Stream<Step> tests(Step step) {
        return step.tests() == null ? Stream.empty() : step.tests().stream().map(step::only);
    }

    private static TestReport judged(TestReport report) {
        if (report.tests().stream().anyMatch(TestResult::fails)) {
            throw new TestsFailed(report);
        }
        return report;
    }

    private TestResult one(TestQuery query, Step step, List<ScriptStatement> script, Connection connection) {
        listener.stepStarted(step);
        long start = System.nanoTime();
        List<ScriptStatement> own =
                script.stream().filter(s -> s.isOf(step.object())).toList();
        TestQuery.Found found = query.run(step, own, connection);
        return new TestResult(
                step.id(),
                step.object(),
                step.kind(),
                own.isEmpty() ? null : own.get(0).test().description(),
                status(step, found),
                found.rows(),
                found.example(),
                found.failure().orElse(null),
                query.display(step),
                found.line(),
                step.spec(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private static TestResult.Status status(Step step, TestQuery.Found found) {
        Optional<StatementFailed> failure = found.failure();
        if (failure.isPresent()) {
            return TestResult.Status.BROKEN;
        }
        if (found.rows() == 0) {
            return TestResult.Status.PASSED;
        }
        boolean warning = step.tests().get(0).severity() == Severity.WARNING;
        return warning ? TestResult.Status.WARNED : TestResult.Status.FAILED;
    }
}
