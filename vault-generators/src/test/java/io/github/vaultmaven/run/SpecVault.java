// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.engine.Engines;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBDriver;

/** A vault that is generated from the text of specs, loaded from CSV files, and tested, as the goals do it. */
final class SpecVault implements AutoCloseable {

    private final Path home;
    private final String engine;
    private final Database database;
    private final Database files = JdbcDatabase.fileReader(new DuckDBDriver());

    SpecVault(Path home, String engine) throws SQLException {
        this.home = home;
        this.engine = engine;
        this.database = engine.equals("duckdb")
                ? new JdbcDatabase("duckdb", new DuckDBDriver(), "jdbc:duckdb:", null, null)
                : new JdbcDatabase(engine, new org.postgresql.Driver(), Engines.postgresqlUrl(), null, null);
    }

    /** Generates the scripts of the only model. */
    ScriptFolder generate(String specs) throws IOException {
        Path folder = Files.createDirectories(home.resolve("specs"));
        Files.writeString(folder.resolve("m.yaml"), specs);
        Path out = home.resolve("out");
        var settings = new GenerationSettings(
                folder, folder, out, Optional.empty(), "m", "sql", List.of(engine), Set.of(), Set.of(), "test");
        GenerationResult result = new Generation(settings, SpecVault.class.getClassLoader()).run();
        if (result.failed()) {
            throw new IllegalArgumentException(result.findings().toString());
        }
        return ScriptFolder.read(out.resolve("m").resolve(engine));
    }

    /** The folder that files are delivered to. */
    Path data() throws IOException {
        return Files.createDirectories(home.resolve("data"));
    }

    /** Loads what stands in one file. */
    RunReport load(ScriptFolder scripts, String file, String rows) throws IOException {
        Files.writeString(data().resolve(file), rows);
        return load(scripts, file);
    }

    /** Loads a file that is there. */
    RunReport load(ScriptFolder scripts, String file) throws IOException {
        Path data = data();
        RunOptions options =
                RunOptions.of(data, home.resolve("state")).withThreads(1).withArrived(List.of(file));
        Database reader = engine.equals("duckdb") ? database : files;
        return new VaultRunner(database, reader, options, RunListener.SILENT, Clock.systemUTC()).run(scripts);
    }

    TestReport test(ScriptFolder scripts) {
        try {
            return new TestRunner(database, 1, null, RunListener.SILENT).run(scripts);
        } catch (TestsFailed e) {
            return e.report();
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Values of the rows of a query, as text. */
    List<List<String>> rows(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() {
        database.close();
        files.close();
    }
}
