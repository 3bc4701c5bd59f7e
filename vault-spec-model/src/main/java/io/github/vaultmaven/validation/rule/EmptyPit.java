// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;

/** A PIT without satellites chooses nothing. */
public final class EmptyPit implements ModelRule {

    @Override
    public String id() {
        return "empty-pit";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        for (Structure structure : context.model().structures()) {
            if (structure instanceof Pit pit && pit.slots().isEmpty()) {
                findings.add(
                        pit.origin().range(),
                        Wording.quote(pit.name()) + " has no satellite to choose rows of",
                        "give " + Wording.quote(pit.parent()) + " a satellite, or take the PIT out");
            }
        }
    }
}
