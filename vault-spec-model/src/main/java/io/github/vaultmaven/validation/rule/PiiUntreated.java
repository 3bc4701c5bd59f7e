// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;

/** Personal data that is stored as it is, without a word on whether that is meant. */
public final class PiiUntreated implements ModelRule {

    @Override
    public String id() {
        return "pii-untreated";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        PersonalData.of(context).stream()
                .filter(kept -> kept.treatment().isEmpty())
                .forEach(kept -> findings.add(
                        kept.declared(),
                        Wording.quote(kept.column()) + " is personal data (" + kept.pii() + ") without a treatment",
                        "say what is done about it: `treatment: mask`, `hash`, `split` or `drop`"));
    }
}
