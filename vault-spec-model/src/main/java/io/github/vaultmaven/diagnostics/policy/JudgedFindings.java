// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.policy;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import java.util.List;

/**
 * Findings after a project's policy.
 *
 * @param findings what is to be reported, by place
 * @param silenced what is not, by place
 * @param stale entries of the baseline that no longer occur
 * @param acceptable a baseline that knows all findings that one may know
 * @param failOn what fails the build
 */
public record JudgedFindings(
        List<Diagnostic> findings,
        List<Silenced> silenced,
        List<Baseline.Entry> stale,
        Baseline acceptable,
        FailOn failOn) {

    public JudgedFindings {
        findings = List.copyOf(findings);
        silenced = List.copyOf(silenced);
        stale = List.copyOf(stale);
    }

    /** Nothing was found. */
    public static final JudgedFindings NOTHING =
            new JudgedFindings(List.of(), List.of(), List.of(), Baseline.NONE, FailOn.ERROR);

    /**
     * A finding that is not reported.
     *
     * @param finding the finding
     * @param reason why, as written in the spec; empty for one that the baseline knows
     */
    public record Silenced(Diagnostic finding, String reason) {

        /** True if the baseline knows it. */
        public boolean isKnown() {
            return reason.isEmpty();
        }
    }

    /** True if the build fails. */
    public boolean fails() {
        return failOn.fails(findings);
    }

    /** True if something may be written: there are no errors, and nothing that fails the build. */
    public boolean mayGenerate() {
        return !fails() && findings.stream().noneMatch(d -> d.severity() == Severity.ERROR);
    }
}
