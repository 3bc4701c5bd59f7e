// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Label;
import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;

/** Takes the findings of one rule, under its id and with its severity. */
public final class RuleFindings {

    private final ValidationRule rule;
    private final Diagnostics diagnostics;

    /**
     * Findings of a rule.
     *
     * @param rule whose findings they are
     * @param diagnostics where they go
     */
    public RuleFindings(ValidationRule rule, Diagnostics diagnostics) {
        this.rule = rule;
        this.diagnostics = diagnostics;
    }

    /**
     * Adds a finding.
     *
     * @param range where
     * @param message one sentence: what was found
     * @param help what to do about it, or an empty string
     * @param labels further places
     */
    public void add(SourceRange range, String message, String help, Label... labels) {
        diagnostics.add(new Diagnostic(rule.id(), rule.severity(), message, range, List.of(labels), help));
    }
}
