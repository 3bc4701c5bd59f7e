// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.spec.DeliverySpec;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.Locale;

/** The kind of the first delivery matters only where later ones are changes. */
public final class UselessFirstDelivery implements SpecRule {

    @Override
    public String id() {
        return "useless-first-delivery";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        for (SourceSpec source : specs.sources()) {
            source.settings().delivery().ifPresent(d -> check(d, findings));
            source.tables().forEach(table -> table.settings().delivery().ifPresent(d -> check(d, findings)));
        }
    }

    private static void check(DeliverySpec delivery, RuleFindings findings) {
        Delivery kind = delivery.kind().value();
        delivery.first()
                .filter(first -> kind != Delivery.CDC || first.value() == kind)
                .ifPresent(first -> {
                    String word = kind.name().toLowerCase(Locale.ROOT);
                    String message = first.value() == kind
                            ? "`first` says " + word + ", as `kind` does"
                            : "`first` changes nothing beside " + word + ": the first load meets an empty vault";
                    findings.add(first.range(), message, "leave it out");
                });
    }
}
