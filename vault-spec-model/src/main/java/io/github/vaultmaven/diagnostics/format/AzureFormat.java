// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import java.util.Optional;
import java.util.stream.Collectors;

/** Logging commands of Azure Pipelines, which knows errors and warnings: notes are left out. */
final class AzureFormat implements FindingFormat {

    @Override
    public String name() {
        return "azure";
    }

    @Override
    public Optional<String> file() {
        return Optional.empty();
    }

    @Override
    public String text(FindingReport report) {
        return report.judged().findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .sorted(Texts.HEAVIEST)
                .map(finding -> command(finding, report) + "\n")
                .collect(Collectors.joining());
    }

    private static String command(Diagnostic finding, FindingReport report) {
        return "##vso[task.logissue type=" + Texts.word(finding.severity()) + ";" + place(finding.range(), report)
                + "code=" + property(finding.id()) + "]" + data(Texts.printable(finding));
    }

    private static String place(SourceRange range, FindingReport report) {
        return range.isKnown()
                ? "sourcepath=" + property(Wording.printable(report.path(range.file()))) + ";linenumber="
                        + range.startLine() + ";columnnumber=" + range.startColumn() + ";"
                : "";
    }

    private static String data(String text) {
        return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(";", "%3B").replace("]", "%5D");
    }
}
