// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.artifact.AtomicFile;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.drift.Drift;
import io.github.vaultmaven.draft.drift.DriftKind;
import io.github.vaultmaven.draft.drift.Limits;
import io.github.vaultmaven.draft.jdbc.Scope;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.Rules;
import io.github.vaultmaven.run.DatabaseUnavailable;
import io.github.vaultmaven.run.RunRefused;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/**
 * Compares a source with the specs about it, fails where what the team declares breaking differs, and lists its tables:
 * where they are, rows, latest row, shares of nulls and of keys that come again.
 */
@Mojo(name = "drift", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public final class DriftMojo extends SpecMojo {

    /** What the source is now: a file, a folder with all files below it, or several of these, parted by commas. */
    @Parameter(property = "vault.draft.from")
    private List<File> from = List.of();

    /** The JDBC address of the source, if it is a database. It is only read. Passwords belong in the settings. */
    @Parameter(property = "vault.draft.url")
    private String sourceUrl;

    /** The schemas of the database to read, all but its own by default. */
    @Parameter(property = "vault.draft.schemas")
    private List<String> schemas = List.of();

    /** The tables of the database to read, all by default: <code>*</code> for any letters, <code>!</code> before those to leave out. */
    @Parameter(property = "vault.draft.only")
    private List<String> only = List.of();

    /** How many rows of each table of the database are looked at; of files all are. */
    @Parameter(property = "vault.drift.sample", defaultValue = "100000")
    private int driftSample;

    /** The name of the source system. */
    @Parameter(property = "vault.draft.source", defaultValue = "source")
    private String source;

    /**
     * What fails the build: <code>table</code>, <code>column</code>, <code>access</code>, <code>type</code>, <code>rows</code>,
     * <code>nulls</code>, <code>duplicates</code>, <code>freshness</code>, <code>new</code>. The others are warnings.
     */
    @Parameter(property = "vault.drift.breaking", defaultValue = "table,column,access,type", required = true)
    private List<String> breaking;

    /** The fewest rows that a table may have. */
    @Parameter(property = "vault.drift.rows", defaultValue = "0")
    private long rows;

    /** The largest share of nulls, 0 to 1, in columns that are never null by their spec. */
    @Parameter(property = "vault.drift.nulls", defaultValue = "0")
    private double nulls;

    /** The largest share of rows, 0 to 1, whose key comes again. */
    @Parameter(property = "vault.drift.duplicates", defaultValue = "1")
    private double duplicates;

    /** How old the latest row, or the file, may be: <code>PT26H</code>, <code>P7D</code>; any age by default. */
    @Parameter(property = "vault.drift.age")
    private String age;

    /** The folder that the paths of file sources start from. */
    @Parameter(property = "vault.data", defaultValue = "${project.basedir}", required = true)
    private File data;

    /**
     * The server in <code>settings.xml</code> whose user name and password are used. Without it, the environment
     * variables <code>VAULT_DB_USER</code> and <code>VAULT_DB_PASSWORD</code> are.
     */
    @Parameter(property = "vault.serverId")
    private String serverId;

    /** The version of DuckDB's driver, which reads files of data, if not the one that this plugin was built with. */
    @Parameter(property = "vault.duckdb.version")
    private String duckdbVersion;

    /** The version of PostgreSQL's driver, if not the one that this plugin was built with. */
    @Parameter(property = "vault.postgresql.version")
    private String postgresqlVersion;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession mavenSession;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject mavenProject;

    private final RepositorySystem repositories;
    private final SettingsDecrypter decrypter;

    @Inject
    public DriftMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        this.repositories = repositories;
        this.decrypter = decrypter;
    }

    @Override
    boolean comparesState() {
        return false;
    }

    @Override
    GenerationResult work() throws MojoExecutionException, MojoFailureException {
        GenerationResult specs = generation().validate();
        if (specs.failed()) {
            return specs;
        }
        try {
            Drift.Result drift =
                    Drift.check(specs.texts(), source, schema(), limits(), LocalDateTime.now(Clock.systemUTC()));
            Path report = reports().resolve("drift.md");
            AtomicFile.write(report, drift.report(source));
            getLog().info("vault: %d tables of %s compared; their rows, age and quality are in %s"
                    .formatted(drift.states().size(), source, report));
            var diagnostics = new Diagnostics();
            drift.findings().forEach(diagnostics::add);
            return new GenerationResult(
                    policy().judge(
                                    diagnostics,
                                    specs.texts(),
                                    Rules.book(getClass().getClassLoader())),
                    specs.texts(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of());
        } catch (IllegalArgumentException | RunRefused e) {
            throw new MojoFailureException("vault: " + e.getMessage());
        } catch (DatabaseUnavailable e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot compare: " + e, e);
        }
    }

    private SourceSchema schema() throws IOException {
        var inputs = new SourceInputs(from, null, sourceUrl, new Scope(schemas, only, driftSample));
        List<InputFile> files = inputs.files();
        if (files.isEmpty() && sourceUrl == null) {
            throw new IllegalArgumentException(
                    "there is nothing to compare with: say vault.draft.from or vault.draft.url");
        }
        var drivers = new SourceDrivers(
                new DriverResolver(
                        repositories, mavenSession.getRepositorySession(), mavenProject.getRemotePluginRepositories()),
                duckdbVersion,
                postgresqlVersion);
        List<SourceSchema> databases = inputs.databases(
                drivers,
                () -> Credentials.find(
                        serverId, mavenSession.getSettings(), decrypter, mavenSession.getSystemProperties()));
        return inputs.drafting(drivers, data.toPath()).read(files, databases);
    }

    private Limits limits() {
        Set<DriftKind> kinds = EnumSet.noneOf(DriftKind.class);
        for (String name : breaking) {
            String wanted = name.strip().toLowerCase(Locale.ROOT);
            if (!wanted.isEmpty()) {
                kinds.add(kind(wanted));
            }
        }
        return new Limits(kinds, rows, nulls, duplicates, duration());
    }

    private static DriftKind kind(String name) {
        if (!DriftKind.keys().contains(name)) {
            throw new IllegalArgumentException("vault.drift.breaking has no `" + name + "`; it takes "
                    + String.join(", ", DriftKind.keys()) + Suggestions.question(name, DriftKind.keys()));
        }
        return DriftKind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private Optional<Duration> duration() {
        try {
            return Optional.ofNullable(age).filter(a -> !a.isBlank()).map(a -> Duration.parse(a.strip()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "vault.drift.age is `" + age + "`; write PT26H for hours or P7D for days");
        }
    }
}
