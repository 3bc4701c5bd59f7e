// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.feature;

import io.github.vaultmaven.engine.Engines;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.manifest.Manifest;
import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.Delivery;
import io.github.vaultmaven.run.JdbcDatabase;
import io.github.vaultmaven.run.RekeyReport;
import io.github.vaultmaven.run.RekeyRunner;
import io.github.vaultmaven.run.RunFailed;
import io.github.vaultmaven.run.RunListener;
import io.github.vaultmaven.run.RunOptions;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.TestReport;
import io.github.vaultmaven.run.TestReportWriter;
import io.github.vaultmaven.run.TestRunner;
import io.github.vaultmaven.run.TestsFailed;
import io.github.vaultmaven.run.VaultRunner;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBDriver;

/** One model of the project, generated and loaded as the goals do it, in a database of its own. */
final class FeatureVault implements AutoCloseable {

    private final Database database;
    private final Database files;

    private FeatureVault(String engine) throws SQLException {
        files = JdbcDatabase.fileReader(new DuckDBDriver());
        database = engine.equals("duckdb")
                ? new JdbcDatabase("duckdb", new DuckDBDriver(), "jdbc:duckdb:", null, null)
                : new JdbcDatabase(engine, new org.postgresql.Driver(), Engines.postgresqlUrl(), null, null);
        if (engine.equals("duckdb")) {
            // A few rows: what several threads would win they lose by waiting for each other.
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("set global threads = 1");
            }
        }
    }

    /**
     * A vault that is loaded with all deliveries.
     *
     * @param models scripts of a model, behind those of the models that it uses
     */
    static FeatureVault load(String engine, List<ScriptFolder> models, List<Runs> runs) throws SQLException {
        var vault = new FeatureVault(engine);
        try {
            vault.runAll(models, runs, Clock.systemUTC());
            return vault;
        } catch (RunFailed e) {
            vault.close();
            throw e;
        }
    }

    /** Loads deliveries, the first run beginning when the clock says, each of the others a day later. */
    void runAll(List<ScriptFolder> models, List<Runs> runs, Clock clock) {
        for (int i = 0; i < runs.size(); i++) {
            Runs run = runs.get(i);
            Clock then = Clock.offset(clock, Duration.ofDays(i));
            models.stream()
                    .filter(scripts -> run.concerns(scripts.manifest(), FeatureProject.deliveries()))
                    .forEach(scripts -> run(scripts, run, then));
        }
    }

    /** Changes the keys of what is loaded. */
    RekeyReport rekey(ScriptFolder scripts) {
        RunOptions options = RunOptions.of(FeatureProject.deliveries(), scripts.folder());
        return new RekeyRunner(database, options, RunListener.SILENT).run(scripts);
    }

    /** Changes what stands there by hand. */
    void execute(String statement) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** The rows of a query as texts, sorted. */
    List<String> rows(String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(" | ", row));
            }
        }
        rows.sort(null);
        return rows;
    }

    /** A vault whose relations are there, without a delivery. */
    static FeatureVault create(String engine, List<ScriptFolder> models) throws SQLException {
        return create(engine, models, Clock.systemUTC());
    }

    /** The same at that time. */
    static FeatureVault create(String engine, List<ScriptFolder> models, Clock clock) throws SQLException {
        var vault = new FeatureVault(engine);
        models.forEach(scripts -> vault.run(scripts, new Runs(List.of("none"), List.of()), clock));
        return vault;
    }

    /**
     * Generates the scripts of a model and of those that it uses, which come first.
     *
     * @param specs folder that holds their spec files, and no other model's
     * @param model its name
     * @param work folder to write to
     * @throws IllegalArgumentException if the specs are refused
     */
    static List<ScriptFolder> scripts(String engine, Path specs, String model, Path work) throws IOException {
        generate(engine, specs, model, work);
        return FeatureProject.withUsed(model).stream()
                .map(name -> ScriptFolder.read(work.resolve(name).resolve(engine)))
                .toList();
    }

    private static void generate(String engine, Path specs, String model, Path work) throws IOException {
        var settings = new GenerationSettings(
                specs, specs, work, Optional.empty(), model, "sql", List.of(engine), Set.of(), Set.of(), "test");
        GenerationResult result = new Generation(settings, FeatureVault.class.getClassLoader()).run();
        if (result.failed()) {
            throw new IllegalArgumentException(result.findings().toString());
        }
    }

    private void run(ScriptFolder scripts, Runs run, Clock clock) {
        RunOptions options = RunOptions.of(FeatureProject.deliveries(), scripts.folder())
                .withThreads(1)
                .withArrived(run.files())
                .withDeliveries(run.deliveries().stream().map(Delivery::parse).toList());
        Database reader = database.dialect().equals("duckdb") ? database : files;
        new VaultRunner(database, reader, options, RunListener.SILENT, clock).run(scripts);
    }

    /** What the vault holds in place of an expected table, or what the reports beside it say. */
    ExpectedTable stored(ExpectedTable table, ScriptFolder scripts) throws SQLException, IOException {
        if (!table.isOfReports()) {
            return answer(table, table.query(), database);
        }
        Path report = scripts.folder().resolve("tests.json");
        Files.writeString(report, new TestReportWriter().json(test(scripts)));
        Path manifest = scripts.folder().resolve(Manifest.FILE_NAME);
        return answer(table, table.query(report, manifest), files);
    }

    private TestReport test(ScriptFolder scripts) {
        try {
            return new TestRunner(database, 1, null, RunListener.SILENT).run(scripts);
        } catch (TestsFailed e) {
            return e.report();
        }
    }

    private static ExpectedTable answer(ExpectedTable table, String query, Database database) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(text(result.getObject(i)));
                }
                rows.add(row);
            }
        }
        return table.with(rows);
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Timestamp time) {
            return text(time.toLocalDateTime());
        }
        if (value instanceof LocalDateTime time) {
            return time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
        }
        return value.toString().isEmpty() ? "''" : value.toString();
    }

    @Override
    public void close() {
        database.close();
        files.close();
    }
}
