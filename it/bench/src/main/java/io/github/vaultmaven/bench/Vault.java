// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationRefused;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import io.github.vaultmaven.run.RunListener;
import io.github.vaultmaven.run.RunOptions;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.TestRunner;
import io.github.vaultmaven.run.VaultRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One vault of the benchmark on one engine: its generated scripts, and the same without a statement. */
final class Vault {

    private static final String START = "2026-06-30T00:00:00Z";

    private final BenchDatabase database;
    private final Path folder;
    private final int threads;
    private final ScriptFolder scripts;
    private final ScriptFolder empty;
    private String lastLoad = "";

    private Vault(BenchDatabase database, Path folder, int threads, ScriptFolder scripts, ScriptFolder empty) {
        this.database = database;
        this.folder = folder;
        this.threads = threads;
        this.scripts = scripts;
        this.empty = empty;
    }

    /**
     * Generates.
     *
     * @param specs folder of the specs
     * @param folder where scripts go
     */
    static Vault of(BenchDatabase database, Path specs, Path folder, int threads) throws IOException {
        String name = specs.getFileName().toString();
        Path output = folder.resolve("scripts-" + name + "-" + database.dialect());
        var settings = new GenerationSettings(
                specs,
                specs,
                output,
                Optional.empty(),
                name,
                "sql",
                List.of(database.dialect()),
                Set.of(),
                Set.of(),
                "benchmark");
        GenerationResult result = new Generation(settings, Vault.class.getClassLoader()).run();
        if (result.written().isEmpty()) {
            throw new GenerationRefused(result.findings().toString());
        }
        Path scripts = manifestFolder(output);
        return new Vault(
                database,
                folder,
                threads,
                ScriptFolder.read(scripts),
                ScriptFolder.read(emptied(scripts, folder.resolve("empty-" + name + "-" + database.dialect()))));
    }

    private static Path manifestFolder(Path output) throws IOException {
        try (var files = Files.walk(output)) {
            return files.filter(f -> f.getFileName().toString().equals("manifest.json"))
                    .findFirst()
                    .orElseThrow()
                    .getParent();
        }
    }

    private static Path emptied(Path scripts, Path target) throws IOException {
        try (var files = Files.walk(scripts)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(scripts.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                boolean control = Files.readString(file).contains("vault_run (")
                        && file.toString().contains("create");
                Files.writeString(copy, file.toString().endsWith(".sql") && !control ? "" : Files.readString(file));
            }
        }
        return target;
    }

    /** Loads once and tells what that took, less what an empty plan takes. */
    Cost run() throws SQLException {
        return run(scripts, START, RunListener.SILENT).less(run(empty, START, RunListener.SILENT));
    }

    /** Number of the last run that loaded; the empty plan is a run, too. */
    String lastLoad() {
        return lastLoad;
    }

    /** Loads once as if it were that time, and tells what the steps of one kind took. */
    Cost run(String start, String kind) throws SQLException {
        var listener = new StepCosts(database, kind);
        runWith(scripts, start, 1, listener);
        return listener.cost();
    }

    /** Loads once and prints what each step took. */
    void profile() throws SQLException {
        var listener = new StepCosts(database, "");
        runWith(scripts, START, 1, listener);
        listener.print();
    }

    private Cost run(ScriptFolder which, String start, RunListener listener) throws SQLException {
        return database.cost(() -> {
            runWith(which, start, threads, listener);
            database.flush();
        });
    }

    private void runWith(ScriptFolder which, String start, int count, RunListener listener) throws SQLException {
        Clock clock = Clock.fixed(Instant.parse(start), ZoneOffset.UTC);
        RunOptions options = RunOptions.of(folder, folder.resolve("state")).withThreads(count);
        new VaultRunner(database.database(), null, options, listener, clock).run(which);
        if (which == scripts) {
            lastLoad = database.column("select max(run_id) from vault_run").get(0);
        }
    }

    /** Runs all generated tests and tells what that took. */
    Cost test() throws SQLException {
        return database.cost(
                () -> new TestRunner(database.database(), threads, folder, RunListener.SILENT).run(scripts));
    }

    /** The load steps of a kind. */
    List<Step> steps(String kind) {
        return scripts.manifest().steps(Phase.LOAD).stream()
                .filter(s -> kind.equals(s.kind()))
                .toList();
    }

    /** The script of a step. */
    String script(Step step) throws IOException {
        return Files.readString(scripts.folder().resolve(step.file()));
    }

    BenchDatabase database() {
        return database;
    }
}
