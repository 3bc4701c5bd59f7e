// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;

/** A delta says what is new; that a key is gone it never says. */
public final class DeltaDeletes implements ModelRule {

    @Override
    public String id() {
        return "delta-deletes";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        context.model().structures().stream()
                .filter(StatusTracking.class::isInstance)
                .map(StatusTracking.class::cast)
                .filter(status -> status.delivery() == Delivery.DELTA)
                .forEach(status -> findings.add(
                        SpecParts.statusSwitch(context.specs(), status),
                        Wording.quote(status.name()) + " would never show a delete: "
                                + Wording.quote(status.feed().stage().table().fullName()) + " is delivered as a delta",
                        "have it delivered as `full` or `cdc`, or switch `status_tracking` off for it"));
    }
}
