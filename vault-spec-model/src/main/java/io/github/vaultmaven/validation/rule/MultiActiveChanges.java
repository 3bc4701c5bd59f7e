// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;

/** A multi-active satellite takes whole sets, and changes come row by row. */
public final class MultiActiveChanges implements ModelRule {

    @Override
    public String id() {
        return "multi-active-changes";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        for (Structure structure : context.model().structures()) {
            if (structure instanceof MultiActiveSatellite satellite) {
                satellite.feeds().stream()
                        .map(feed -> feed.stage().table())
                        .filter(table -> table.delivery() == Delivery.CDC)
                        .forEach(table -> findings.add(
                                satellite.origin().range(),
                                Wording.quote(satellite.name()) + " takes each delivery for whole sets, but "
                                        + Wording.quote(table.fullName()) + " delivers changes, row by row",
                                "make the child key a part of the parent's key, such as a dependent key of a link"));
            }
        }
    }
}
