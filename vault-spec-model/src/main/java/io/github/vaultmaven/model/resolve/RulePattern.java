// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import java.util.Optional;

/**
 * Reads the pattern of a rule: what every engine understands in the same way. Looking around, back references, lazy and
 * possessive repetition and options are none of it.
 */
record RulePattern(Diagnostics diagnostics) {

    static final String RULE_PATTERN = "rule-pattern";

    /** The pattern as every engine reads it, or nothing after a finding. */
    Optional<String> read(Located<String> text) {
        try {
            return Optional.of(PatternText.of(text.value()));
        } catch (PatternText.Refused e) {
            report(text, e.getMessage());
            return Optional.empty();
        }
    }

    private void report(Located<String> text, String what) {
        diagnostics.error(RULE_PATTERN, text.range(), Wording.quote(text.value()) + " " + what, "");
    }
}
