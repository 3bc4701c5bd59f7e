// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.manifest.ManifestException;
import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.DatabaseUnavailable;
import io.github.vaultmaven.run.JdbcDatabase;
import io.github.vaultmaven.run.RunListener;
import io.github.vaultmaven.run.RunOptions;
import io.github.vaultmaven.run.RunRefused;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.VaultLocked;
import java.io.File;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/** What goals that talk to a database have in common. */
abstract class DatabaseMojo extends AbstractMojo {

    private final RepositorySystem repositories;
    private final SettingsDecrypter decrypter;

    /** Does nothing if true. */
    @Parameter(property = "vault.skip", defaultValue = "false")
    private boolean skip;

    /** Where the generated scripts are: a folder per model in it, a folder per dialect in those. */
    @Parameter(
            property = "vault.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/vault",
            required = true)
    private File outputDirectory;

    /** Where reports are written, and where an unfinished run is remembered. */
    @Parameter(property = "vault.reportDirectory", defaultValue = "${project.build.directory}/vault", required = true)
    private File reportDirectory;

    /** The dialect to run: <code>duckdb</code> or <code>postgresql</code>. */
    @Parameter(property = "vault.dialect", defaultValue = "duckdb", required = true)
    private String dialect;

    /** The JDBC address of the database; of the dialect above. Passwords belong in the settings. */
    @Parameter(
            property = "vault.url",
            defaultValue = "jdbc:duckdb:${project.build.directory}/vault.duckdb",
            required = true)
    private String url;

    /**
     * The server in <code>settings.xml</code> whose user name and password are used. Without it, the environment
     * variables <code>VAULT_DB_USER</code> and <code>VAULT_DB_PASSWORD</code> are.
     */
    @Parameter(property = "vault.serverId")
    private String serverId;

    /** The models to run, all by default. */
    @Parameter(property = "vault.models")
    private List<String> models;

    /** How many connections work at once; by default as many as there are cores, at most four. */
    @Parameter(property = "vault.threads", defaultValue = "0")
    private int threads;

    /** The version of DuckDB's driver, if not the one that this plugin was built with. */
    @Parameter(property = "vault.duckdb.version")
    private String duckdbVersion;

    /** The version of PostgreSQL's driver, if not the one that this plugin was built with. */
    @Parameter(property = "vault.postgresql.version")
    private String postgresqlVersion;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    DatabaseMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        this.repositories = repositories;
        this.decrypter = decrypter;
    }

    /**
     * Does the goal's work on models that have scripts.
     *
     * @param database where the vault is; null where {@link #usesVault} says that it is not used
     */
    abstract void work(Database database, List<ScriptFolder> scripts, ModelOutcomes outcomes);

    /**
     * Options of a goal that reads no files and holds the lock of a run.
     *
     * @param lockWait seconds to wait for another run to end
     */
    final RunOptions lockingOptions(int lockWait) {
        try {
            return RunOptions.of(displayRoot(), reports())
                    .withDisplayRoot(displayRoot())
                    .withThreads(threads())
                    .withLockWait(lockWait);
        } catch (IllegalArgumentException e) {
            throw new RunRefused(e.getMessage());
        }
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (vault.skip).");
            return;
        }
        List<String> failures;
        try {
            failures = attempt();
        } catch (RunRefused | VaultLocked | ManifestException e) {
            throw new MojoFailureException(e.getMessage());
        } catch (DatabaseUnavailable e) {
            throw new MojoExecutionException(e.getMessage());
        }
        if (!failures.isEmpty()) {
            throw new MojoFailureException(String.join("\n", failures));
        }
    }

    private List<String> attempt() {
        List<ScriptFolder> scripts = new ScriptFolders(outputDirectory.toPath(), dialect).find(models);
        if (scripts.isEmpty()) {
            getLog().info("There are no " + dialect + " scripts in " + outputDirectory
                    + "; vault:generate writes them.");
            return List.of();
        }
        ModelOutcomes outcomes = new ModelOutcomes(new Reports(reports()), getLog()::info, getLog()::warn);
        try (Database database = usesVault() ? database("vault.url", url) : null) {
            work(database, scripts, outcomes);
        }
        return outcomes.failures();
    }

    /** False for work that has databases of its own. */
    boolean usesVault() {
        return true;
    }

    /**
     * A database of the dialect; nothing is opened yet.
     *
     * @param property how messages call the address
     * @param at its JDBC address
     */
    final Database database(String property, String at) {
        DatabaseAddress address = new DatabaseAddress(dialect, property, at);
        address.prepare();
        Credentials credentials =
                Credentials.find(serverId, session.getSettings(), decrypter, session.getSystemProperties());
        return new JdbcDatabase(dialect, driver(dialect), at, credentials.user(), credentials.password());
    }

    /** The driver of a dialect, fetched if need be. */
    final Driver driver(String ofDialect) {
        String version = ofDialect.equals("duckdb") ? duckdbVersion : postgresqlVersion;
        return new DriverResolver(repositories, session.getRepositorySession(), project.getRemotePluginRepositories())
                .driver(ofDialect, new DriverVersions().coordinates(ofDialect, version));
    }

    /** Scripts of the models that a model uses, each behind those that it uses itself. */
    final List<ScriptFolder> used(ScriptFolder scripts) {
        List<String> names = scripts.manifest().uses();
        return names.isEmpty() ? List.of() : new ScriptFolders(outputDirectory.toPath(), dialect).withUsed(names);
    }

    final String dialect() {
        return dialect;
    }

    final Path reports() {
        return reportDirectory.toPath();
    }

    final Path displayRoot() {
        return project.getBasedir().toPath();
    }

    final int threads() {
        return threads > 0 ? threads : RunOptions.defaultThreads();
    }

    final RunListener progress() {
        boolean ci = session.getSystemProperties().containsKey("env.CI");
        return TerminalProgress.of(session.getRequest().isInteractiveMode(), ci);
    }
}
