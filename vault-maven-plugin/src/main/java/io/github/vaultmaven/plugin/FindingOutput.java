// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.artifact.AtomicFile;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.format.ConsoleFormat;
import io.github.vaultmaven.diagnostics.format.FindingFormat;
import io.github.vaultmaven.diagnostics.format.FindingFormats;
import io.github.vaultmaven.diagnostics.format.FindingReport;
import io.github.vaultmaven.diagnostics.policy.Baseline;
import io.github.vaultmaven.diagnostics.policy.JudgedFindings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Prints findings and writes them to files. */
final class FindingOutput {

    private final List<String> formats;
    private final Path folder;
    private final Log log;
    private final PrintStream out;

    /**
     * @param formats names of formats
     * @param folder where files go
     * @param log takes what people read
     * @param out takes what CI services read, which must stand at the start of a line
     * @throws MojoFailureException for a format that is none
     */
    FindingOutput(List<String> formats, Path folder, Log log, PrintStream out) throws MojoFailureException {
        this.formats = formats.stream().map(String::strip).distinct().toList();
        this.folder = folder;
        this.log = log;
        this.out = out;
        for (String format : this.formats) {
            if (!FindingFormats.names().contains(format)) {
                throw new MojoFailureException("vault.formats has no `" + format + "`; it takes "
                        + String.join(", ", FindingFormats.names())
                        + Suggestions.question(format, FindingFormats.names()));
            }
        }
    }

    /** True if something goes to a file. */
    boolean writesFiles() {
        return formats().stream().anyMatch(format -> format.file().isPresent());
    }

    /** True if nothing would be printed or written: people alone are told, and only of what was found. */
    boolean isSilent(JudgedFindings judged) {
        return formats.equals(List.of(FindingFormats.CONSOLE))
                && judged.findings().isEmpty()
                && judged.silenced().isEmpty()
                && judged.stale().isEmpty();
    }

    void print(FindingReport report, boolean colours, int limit) throws MojoExecutionException {
        var files = new ArrayList<Path>();
        for (FindingFormat format : formats()) {
            Optional<Path> file = format.file().map(folder::resolve);
            String text = format.text(report);
            if (file.isPresent()) {
                write(file.get(), text);
                files.add(file.get());
            } else {
                out.print(text);
                out.flush();
            }
        }
        if (formats.contains(FindingFormats.CONSOLE)) {
            new ConsoleFormat(report, colours, limit)
                    .blocks()
                    .forEach(block -> block.lines().forEach(line -> log(block.severity(), line)));
        }
        stale(report.judged().stale());
        if (!report.judged().findings().isEmpty()) {
            files.forEach(file -> log.info("vault: all findings are in " + file));
        }
    }

    private List<FindingFormat> formats() {
        return formats.stream()
                .flatMap(name -> FindingFormats.byName(name).stream())
                .toList();
    }

    private static void write(Path file, String text) throws MojoExecutionException {
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write " + file + ": " + e.getMessage());
        }
    }

    private void stale(List<Baseline.Entry> entries) {
        if (!entries.isEmpty()) {
            log.warn("vault: the baseline has " + entries.size()
                    + " findings that no longer occur; `mvn vault:validate -Dvault.baseline.write` takes them out:");
            entries.forEach(
                    entry -> log.warn("  " + entry.file() + ": " + entry.message() + " [" + entry.rule() + "]"));
        }
    }

    private void log(Severity severity, String line) {
        switch (severity) {
            case ERROR -> log.error(line);
            case WARNING -> log.warn(line);
            default -> log.info(line);
        }
    }
}
