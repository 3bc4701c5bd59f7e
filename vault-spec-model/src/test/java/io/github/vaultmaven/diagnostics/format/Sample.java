// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Fix;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.TextEdit;
import io.github.vaultmaven.diagnostics.policy.Baseline;
import io.github.vaultmaven.diagnostics.policy.FailOn;
import io.github.vaultmaven.diagnostics.policy.JudgedFindings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings that try to break out of what they are written into. */
final class Sample {

    static final String FILE = "specs/müller, a:b;c].yaml";
    static final String HOSTILE = "`a\u001B[31m\r\n::error::x%0A%25,:;]]>\u202E\u2028<b>\"&😀` is wrong";
    static final String HELP = "write 100 %\n##vso[task.complete result=Failed]";

    private Sample() {}

    static Diagnostic hostile() {
        var range = new SourceRange(FILE, 2, 3, 2, 5);
        return Diagnostic.error("unknown-key", range, HOSTILE, HELP)
                .label(new SourceRange("/tmp/other.yaml", 1, 1, 1, 2), "there\n::error::")
                .withFix(Optional.of(Fix.of("write `ok`", new TextEdit(range, "aa", "o\"k\n"))));
    }

    static Diagnostic note() {
        return Diagnostic.warning("no-owner", new SourceRange("a.yaml", 1, 1, 3, 4), "no owner", "")
                .withSeverity(Severity.NOTE);
    }

    static Diagnostic placeless() {
        return Diagnostic.warning("fixed-severity", SourceRange.NONE, "cannot be", "");
    }

    static FindingReport report(Optional<String> site) {
        var suppressed = Diagnostic.warning("unused-column", new SourceRange("a.yaml", 2, 1, 2, 2), "old", "");
        var known = Diagnostic.warning("unused-column", new SourceRange("a.yaml", 3, 1, 3, 2), "known", "");
        return report(
                new JudgedFindings(
                        List.of(placeless(), note(), hostile()),
                        List.of(
                                new JudgedFindings.Silenced(suppressed, "not \u001Bours"),
                                new JudgedFindings.Silenced(known, "")),
                        List.of(new Baseline.Entry("r", "f.yaml", "gone", "0123456789abcdef0123456789abcdef")),
                        Baseline.NONE,
                        FailOn.ERROR),
                site);
    }

    static FindingReport empty() {
        return report(JudgedFindings.NOTHING, Optional.empty());
    }

    private static FindingReport report(JudgedFindings judged, Optional<String> site) {
        return new FindingReport(
                judged,
                Map.of(FILE, "x: 1\n  aa: 2 # \u001B[0m\n", "a.yaml", "a: 1\nb: 2\nc: 3\n"),
                Map.of("unknown-key", "A key that \"nobody\" knows."),
                new RuleLinks(site),
                "module one/",
                "1.2.3");
    }
}
