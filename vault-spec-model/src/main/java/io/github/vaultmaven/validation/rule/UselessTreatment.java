// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;

/** A treatment is for personal data, so its class must be said. */
public final class UselessTreatment implements SpecRule {

    @Override
    public String id() {
        return "useless-treatment";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        for (SourceSpec source : specs.sources()) {
            source.tables().stream()
                    .flatMap(table -> table.columns().stream())
                    .filter(column -> !PersonalData.isClass(column.pii()))
                    .forEach(column -> column.treatment().ifPresent(t -> report(t, column.name(), findings)));
        }
    }

    private static void report(Located<String> treatment, Located<String> column, RuleFindings findings) {
        findings.add(
                treatment.range(),
                Wording.quote(column.value()) + " has a treatment and is no personal data",
                "say its class, such as `pii: contact`, or take `treatment` out");
    }
}
