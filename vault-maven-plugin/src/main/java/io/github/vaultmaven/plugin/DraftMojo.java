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
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Drafts specs from what exists: files of DDL. Every guess stands in the specs with its confidence and reason, and questions
 * for a person are put together in a report. Files that are there are never written over.
 */
@Mojo(name = "draft", requiresProject = false, threadSafe = true)
public final class DraftMojo extends AbstractMojo {

    /** Does nothing if true. */
    @Parameter(property = "vault.skip", defaultValue = "false")
    private boolean skip;

    /** What to draft from: a file, a folder with all files below it, or several of these, parted by commas. */
    @Parameter(property = "vault.draft.from", required = true)
    private List<File> from;

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
            List<InputFile> files =
                    InputFiles.of(from.stream().map(File::toPath).toList());
            Draft draft = new Drafting(getClass().getClassLoader()).draft(source, files);
            draft.unread().forEach(u -> getLog().warn(u.toString()));
            AtomicFile.write(report.toPath().toAbsolutePath(), draft.report());
            if (draft.files().isEmpty()) {
                throw new MojoFailureException("vault: no table was found in " + from + "; see " + report);
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
}
