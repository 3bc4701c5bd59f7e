// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import java.util.Optional;
import java.util.stream.Collectors;

/** Workflow commands of GitHub Actions: {@code ::error file=…,line=…::message}, the heaviest finding first. */
final class GithubFormat implements FindingFormat {

    @Override
    public String name() {
        return "github";
    }

    @Override
    public Optional<String> file() {
        return Optional.empty();
    }

    @Override
    public String text(FindingReport report) {
        return report.judged().findings().stream()
                .sorted(Texts.HEAVIEST)
                .map(finding -> command(finding, report) + "\n")
                .collect(Collectors.joining());
    }

    private static String command(Diagnostic finding, FindingReport report) {
        String word = finding.severity() == Severity.NOTE ? "notice" : Texts.word(finding.severity());
        return "::" + word + " " + place(finding.range(), report) + "title=" + property(finding.id()) + "::"
                + data(Texts.printable(finding));
    }

    /** A column counts only where the place is on one line. */
    private static String place(SourceRange range, FindingReport report) {
        if (!range.isKnown()) {
            return "";
        }
        String file = "file=" + property(Wording.printable(report.path(range.file()))) + ",line=" + range.startLine();
        boolean oneLine = range.startLine() == range.endLine();
        return file + (oneLine ? ",col=" + range.startColumn() : ",endLine=" + range.endLine()) + ",";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
