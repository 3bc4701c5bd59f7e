// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.artifact.AtomicFile;
import io.github.vaultmaven.draft.Draft;
import io.github.vaultmaven.draft.DraftFolder;
import io.github.vaultmaven.draft.DraftInTheWay;
import io.github.vaultmaven.draft.Drafting;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.InputFiles;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Drafts specs from what exists: files of DDL, or tables in the compact notation. Every guess stands in the specs with its confidence and reason, and questions
 * for a person are put together in a report. Files that are there are never written over.
 */
@Mojo(name = "draft", requiresProject = false, threadSafe = true)
public final class DraftMojo extends AbstractMojo {

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

    /** What the source is for, in words; becomes its description. */
    @Parameter(property = "vault.draft.context", defaultValue = "")
    private String context;

    /** The name of the source system. */
    @Parameter(property = "vault.draft.source", defaultValue = "source")
    private String source;

    /** Where specs are written. */
    @Parameter(property = "vault.draft.directory", defaultValue = "${basedir}/src/main/vault", required = true)
    private File directory;

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
            Draft draft =
                    new Drafting(getClass().getClassLoader()).draft(source, context == null ? "" : context, inputs());
            draft.unread().forEach(u -> getLog().warn(u.toString()));
            AtomicFile.write(report.toPath().toAbsolutePath(), draft.report());
            if (draft.files().isEmpty()) {
                throw new MojoFailureException("vault: no table was found; see " + report);
            }
            Path folder = directory.toPath().toAbsolutePath().normalize();
            List<String> written = new DraftFolder(folder).write(draft.files());
            getLog().info("vault: %d files drafted from %d tables, written to %s"
                    .formatted(written.size(), draft.decisions().size(), folder));
            getLog().info("vault: questions and reasons are in " + report);
        } catch (IllegalArgumentException | DraftInTheWay e) {
            throw new MojoFailureException("vault: " + e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot draft: " + e, e);
        }
    }

    /** Files, and what was given in words. */
    private List<InputFile> inputs() throws IOException {
        var inputs =
                new ArrayList<>(InputFiles.of(from.stream().map(File::toPath).toList()));
        if (tables != null && !tables.isBlank()) {
            inputs.add(new InputFile("vault.draft.tables", tables.getBytes(StandardCharsets.UTF_8)));
        }
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is nothing to draft from: say vault.draft.from or vault.draft.tables");
        }
        return inputs;
    }
}
