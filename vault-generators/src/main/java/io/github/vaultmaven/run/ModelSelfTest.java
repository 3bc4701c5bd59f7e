// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The self-test of one model, while the lock is held. */
final class ModelSelfTest {

    private final ScriptFolder scripts;
    private final List<ScriptFolder> used;
    private final Database database;
    private final Engine engine;
    private final RunOptions options;
    private final RunListener listener;
    private final StepRunner steps;
    private final List<StatementFailed> failures = new ArrayList<>();
    private final List<SelfTestReport.Tried> tried = new ArrayList<>();
    private final Map<String, String> notTried = new LinkedHashMap<>();

    ModelSelfTest(
            ScriptFolder scripts,
            List<ScriptFolder> used,
            Database database,
            Engine engine,
            RunOptions options,
            RunListener listener) {
        this.scripts = scripts;
        this.used = used;
        this.database = database;
        this.engine = engine;
        this.options = options;
        this.listener = listener;
        this.steps = new StepRunner(scripts, database, engine, options.displayRoot());
    }

    /** What was found, failures among it. */
    SelfTestReport run(Connection connection) {
        long start = System.nanoTime();
        List<Step> loads = scripts.manifest().steps(Phase.LOAD);
        List<Step> deliveries = ofKind("deliver");
        listener.started(scripts.manifest().model(), deliveries.size() * loads.size());
        used.forEach(model -> create(model, connection));
        create(scripts, connection);
        ofKind("create").forEach(step -> run(step, connection));
        for (Step delivery : deliveries) {
            run(delivery, connection);
            load(loads);
            ofKind("journal").forEach(step -> run(step, connection));
        }
        compare(connection);
        return new SelfTestReport(
                scripts.manifest().model(),
                scripts.manifest().dialect(),
                deliveries.size(),
                (System.nanoTime() - start) / 1_000_000,
                tried,
                notTried,
                failures);
    }

    private List<Step> ofKind(String kind) {
        return scripts.manifest().steps(Phase.SELFTEST).stream()
                .filter(step -> step.kind().equals(kind))
                .toList();
    }

    private void create(ScriptFolder model, Connection connection) {
        var runner = new StepRunner(model, database, engine, options.displayRoot());
        for (Step step : model.manifest().steps(Phase.CREATE)) {
            if (failures.isEmpty()) {
                runner.run(step, connection).failure().ifPresent(failures::add);
            }
        }
    }

    /** What comes behind a failure would say nothing. */
    private void run(Step step, Connection connection) {
        if (failures.isEmpty()) {
            steps.run(step, connection).failure().ifPresent(failures::add);
        }
    }

    private void load(List<Step> loads) {
        if (!failures.isEmpty()) {
            return;
        }
        var log = new StepLog();
        new StepWorkers(database, engine)
                .work(new StepQueue(loads, Set.of()), options.threads(), (step, connection) -> {
                    listener.stepStarted(step);
                    boolean passed = log.add(step, steps.run(step, connection), 0);
                    listener.stepFinished(step, passed);
                    return passed;
                });
        failures.addAll(log.failures());
    }

    private void compare(Connection connection) {
        for (Step step : ofKind("not_tried")) {
            rows(step, connection).forEach(row -> notTried.put(row.get("name"), row.get("why")));
        }
        List<Step> scenarios = ofKind("scenarios");
        for (Step expect : ofKind("expect")) {
            List<String> offending =
                    rows(expect, connection).stream().map(ModelSelfTest::text).toList();
            var became = new LinkedHashMap<String, SelfTestReport.Status>();
            scenarios.stream()
                    .filter(step -> step.object().equals(expect.object()))
                    .forEach(step -> rows(step, connection)
                            .forEach(row ->
                                    became.put(row.get("scenario"), SelfTestReport.Status.of(row.get("status")))));
            tried.add(new SelfTestReport.Tried(
                    expect.object(), became, offending, scripts.display(expect, options.displayRoot())));
        }
    }

    private static String text(Map<String, String> row) {
        return row.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    /** The rows of a script's only query, by column; none once something failed. */
    private List<Map<String, String>> rows(Step step, Connection connection) {
        var rows = new ArrayList<Map<String, String>>();
        if (!failures.isEmpty()) {
            return rows;
        }
        ScriptStatement query = scripts.statements(step).get(0);
        try (Statement statement = engine.statement(connection);
                ResultSet result = statement.executeQuery(query.text())) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                var row = new LinkedHashMap<String, String>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            failures.add(steps.failure(step, query.line() + engine.line(e, query.text()) - 1, e));
        }
        return rows;
    }
}
