// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.Delivery;
import io.github.vaultmaven.run.JdbcDatabase;
import io.github.vaultmaven.run.RunOptions;
import io.github.vaultmaven.run.RunRefused;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.VaultRunner;
import java.io.File;
import java.time.Clock;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/** Creates the relations of each model, lands its files and loads it; of a dbt project it lands the files, for <code>vault:dbt</code> to load. */
@Mojo(name = "run", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class RunMojo extends DatabaseMojo {

    /** The folder that patterns of file sources start from. */
    @Parameter(property = "vault.data", defaultValue = "${project.basedir}", required = true)
    private File data;

    /**
     * Which files the run sees, as patterns below the data folder; all by default. Loads are idempotent, so seeing files
     * again does no harm but takes time.
     */
    @Parameter(property = "vault.files")
    private List<String> files;

    /**
     * Deliveries that the run is told of, so that they count even if they are empty:
     * <code>source.table@2026-03-02T00:00:00</code>, in UTC.
     */
    @Parameter(property = "vault.deliveries")
    private List<String> deliveries;

    /** Goes on with a run that failed, if scripts and files are as they were; else starts over. */
    @Parameter(property = "vault.resume", defaultValue = "false")
    private boolean resume;

    /** How many seconds to wait for another run of the model to end (PostgreSQL). */
    @Parameter(property = "vault.lockWait", defaultValue = "0")
    private int lockWait;

    @Inject
    public RunMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        super(repositories, decrypter);
    }

    @Override
    void work(Database database, List<ScriptFolder> scripts, ModelOutcomes outcomes) {
        RunOptions options = options();
        boolean landing = scripts.stream().anyMatch(s -> !s.manifest().files().isEmpty());
        try (Database reader = landing && !isDuckDb(database) ? JdbcDatabase.fileReader(driver("duckdb")) : null) {
            Database from = isDuckDb(database) ? database : reader;
            VaultRunner runner = new VaultRunner(database, from, options, progress(), Clock.systemUTC());
            outcomes.load(scripts, runner::run);
        }
    }

    private static boolean isDuckDb(Database database) {
        return database.dialect().equals("duckdb");
    }

    private RunOptions options() {
        try {
            return RunOptions.of(data.toPath(), reports())
                    .withDisplayRoot(displayRoot())
                    .withThreads(threads())
                    .withLockWait(lockWait)
                    .withResume(resume)
                    .withArrived(files == null ? List.of() : files)
                    .withDeliveries(
                            deliveries == null
                                    ? List.of()
                                    : deliveries.stream().map(Delivery::parse).toList());
        } catch (IllegalArgumentException e) {
            throw new RunRefused(e.getMessage());
        }
    }
}
