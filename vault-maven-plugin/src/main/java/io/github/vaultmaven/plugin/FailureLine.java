// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.policy.JudgedFindings;
import java.util.Comparator;

/** What Maven shows of findings that fail a build. */
final class FailureLine {

    private FailureLine() {}

    /**
     * How many there are, and the first of the heaviest.
     *
     * @param judged findings of which one fails the build
     */
    static String of(JudgedFindings judged) {
        Diagnostic first = judged.findings().stream()
                .filter(judged.failOn()::fails)
                .max(Comparator.comparing(Diagnostic::severity).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        String place = first.range().isKnown() ? ", the first at " + first.range() : "";
        return ConsoleReport.summary(judged.findings()) + place + ": " + first.message();
    }
}
