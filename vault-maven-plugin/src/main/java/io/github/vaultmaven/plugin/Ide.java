// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.generate.GenerationResult;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;

/**
 * Tells an IDE that runs the build what to mark in the specs and which folders to look at again. On the command line
 * nobody listens, and the log says it all.
 */
final class Ide {

    /** What IDEs have implemented for longer, and what {@link DefaultBuildContext} hands on to. */
    private static final Class<?> COMMAND_LINE = org.sonatype.plexus.build.incremental.DefaultBuildContext.class;

    private final BuildContext context;
    private final Path folder;

    /**
     * @param context where to tell it
     * @param folder what findings' file names are relative to
     */
    Ide(BuildContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /** False where both are what the build API itself brings, which would print each finding once more. */
    static boolean listens(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext older) {
        return !context.getClass().equals(DefaultBuildContext.class)
                || !older.getClass().equals(COMMAND_LINE);
    }

    /**
     * Replaces the marks of what was read, and has the folders looked at if something was made in them.
     *
     * @param outputs folders that files were written to
     */
    void tell(GenerationResult result, List<Path> outputs) {
        mark(result);
        if (result.report().isPresent()) {
            outputs.stream().map(Path::toFile).forEach(context::refresh);
        }
    }

    private void mark(GenerationResult result) {
        Set<String> read = new TreeSet<>(result.texts().keySet());
        result.findings().stream()
                .map(Diagnostic::range)
                .filter(SourceRange::isKnown)
                .forEach(range -> read.add(range.file()));
        read.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .forEach(file -> context.removeMessages(file.toFile()));
        // What is in a jar has no place in the workspace, and a note no mark that weighs little enough.
        result.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .sorted(Comparator.naturalOrder())
                .forEach(this::mark);
    }

    private void mark(Diagnostic finding) {
        File file = folder.resolve(finding.range().file()).toFile();
        if (file.isFile()) {
            context.addMessage(
                    file,
                    finding.range().startLine(),
                    finding.range().startColumn(),
                    finding.message() + " [" + finding.id() + "]",
                    finding.severity() == Severity.ERROR ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING,
                    null);
        }
    }
}
