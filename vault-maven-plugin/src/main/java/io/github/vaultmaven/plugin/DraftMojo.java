// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.artifact.AtomicFile;
import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.draft.Draft;
import io.github.vaultmaven.draft.DraftFolder;
import io.github.vaultmaven.draft.DraftInTheWay;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.jdbc.Scope;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.run.DatabaseUnavailable;
import io.github.vaultmaven.run.RunRefused;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Drafts specs from what exists: definitions, files of data, a live database, or tables in the compact notation. Every guess stands in the specs with its confidence and reason, and questions
 * for a person are put together in a report. Files that are there are never written over.
 */
@Mojo(name = "draft", requiresProject = false, threadSafe = true)
public final class DraftMojo extends ModelMojo {

    /** Does nothing if true. */
    @Parameter(property = "vault.skip", defaultValue = "false")
    private boolean skip;

    /** What to draft from: a file, a folder with all files below it, or several of these, parted by commas. */
    @Parameter(property = "vault.draft.from")
    private List<File> from = List.of();

    /**
     * Tables in the compact notation, instead of files or besides:
     * <code>applications:app_id(int),amount(decimal);decisions:decision_id(int),app_id(int)</code>
     */
    @Parameter(property = "vault.draft.tables")
    private String tables;

    /** The JDBC address of a database whose tables are drafted. It is only read. Passwords belong in the settings. */
    @Parameter(property = "vault.draft.url")
    private String sourceUrl;

    /** The schemas of the database to read, all but its own by default. */
    @Parameter(property = "vault.draft.schemas")
    private List<String> schemas = List.of();

    /** The tables of the database to read, all by default: <code>*</code> for any letters, <code>!</code> before those to leave out. */
    @Parameter(property = "vault.draft.only")
    private List<String> only = List.of();

    /** How many rows of each table of the database are looked at, to find keys and references; none by default. */
    @Parameter(property = "vault.draft.sample", defaultValue = "0")
    private int draftSample;

    /**
     * The server in <code>settings.xml</code> whose user name and password are used. Without it, the environment
     * variables <code>VAULT_DB_USER</code> and <code>VAULT_DB_PASSWORD</code> are.
     */
    @Parameter(property = "vault.serverId")
    private String serverId;

    /** The folder that the paths of drafted files start from, as <code>vault:run</code> sees it. */
    @Parameter(property = "vault.data", defaultValue = "${basedir}", required = true)
    private File data;

    /** The version of DuckDB's driver, which reads files of data, if not the one that this plugin was built with. */
    @Parameter(property = "vault.duckdb.version")
    private String duckdbVersion;

    /** The version of PostgreSQL's driver, if not the one that this plugin was built with. */
    @Parameter(property = "vault.postgresql.version")
    private String postgresqlVersion;

    /**
     * The file of answers of language models to questions of this draft, <code>SOURCE.drafted.lock</code> beside the specs if it is not
     * named.
     */
    @Parameter(property = "vault.draft.lockFile")
    private File lockFile;

    /**
     * Answers to accept, so that <code>locked</code> uses them: <code>all</code>, a task, or a task and an object, with <code>*</code>
     * for any characters.
     */
    @Parameter(property = "vault.assist.accept")
    private List<String> accept;

    /** Answers to reject, named as those to accept. */
    @Parameter(property = "vault.assist.reject")
    private List<String> reject;

    /** Who decides, as the lock file is to name them. */
    @Parameter(property = "vault.assist.by", defaultValue = "${user.name}")
    private String by;

    /** What the source is for, in words; becomes its description. */
    @Parameter(property = "vault.draft.context", defaultValue = "")
    private String context;

    /** The name of the source system. */
    @Parameter(property = "vault.draft.source", defaultValue = "source")
    private String source;

    /** Where specs are written. */
    @Parameter(property = "vault.draft.directory", defaultValue = "${basedir}/src/main/vault", required = true)
    private File draftDirectory;

    /**
     * Where specs of the source are there already: changes them as the patch says. Without it, the patch is only written, beside the
     * report.
     */
    @Parameter(property = "vault.draft.apply", defaultValue = "false")
    private boolean apply;

    /** Where the report is written. */
    @Parameter(
            property = "vault.draft.report",
            defaultValue = "${project.build.directory}/vault/draft.md",
            required = true)
    private File report;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped (vault.skip).");
            return;
        }
        try {
            Draft draft = draft();
            draft.unread().forEach(u -> getLog().warn(u.toString()));
            Path questions = BuildFolder.of(report);
            AtomicFile.write(questions, draft.report());
            if (draft.files().isEmpty()) {
                throw new MojoFailureException("vault: no table was found; see " + questions);
            }
            Path folder = draftDirectory.toPath().toAbsolutePath().normalize();
            var patches = new DraftPatches(folder, questions, getLog());
            if (!patches.patch(source, draft, apply)) {
                List<String> written = new DraftFolder(folder).write(draft.files());
                patches.remember(source, draft);
                getLog().info("vault: %d files drafted from %d tables, written to %s"
                        .formatted(written.size(), draft.decisions().size(), folder));
            }
            getLog().info("vault: questions and reasons are in " + questions);
        } catch (IllegalArgumentException | DraftInTheWay | RunRefused e) {
            throw new MojoFailureException("vault: " + e.getMessage());
        } catch (DatabaseUnavailable e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot draft: " + e, e);
        }
    }

    private Draft draft() throws IOException, MojoFailureException {
        var inputs = new SourceInputs(from, tables, sourceUrl, new Scope(schemas, only, draftSample));
        List<InputFile> files = inputs.files();
        if (files.isEmpty() && sourceUrl == null) {
            throw new IllegalArgumentException(
                    "there is nothing to draft from: say vault.draft.from, vault.draft.url or" + " vault.draft.tables");
        }
        var drivers = new SourceDrivers(
                new DriverResolver(
                        repositories(),
                        session().getRepositorySession(),
                        project().getRemotePluginRepositories()),
                duckdbVersion,
                postgresqlVersion);
        List<SourceSchema> databases = inputs.databases(
                drivers,
                () -> Credentials.find(
                        serverId,
                        session().getSettings(),
                        decrypter(),
                        session().getSystemProperties()));
        File answers = lockFile == null ? new File(draftDirectory, source + ".drafted.lock") : lockFile;
        Assistant assistant = assistant(answers, BuildFolder.of(report).resolveSibling("assist"));
        Draft draft = inputs.drafting(drivers, data.toPath(), assistant, asked())
                .draft(source, context == null ? "" : context, files, databases);
        tellOfAnswers();
        if (liveRun().isPresent()) {
            DraftAnswers.decide(liveRun().get(), accept, reject, by, getLog()::info);
        }
        return draft;
    }
}
