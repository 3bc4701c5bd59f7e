// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.SatelliteSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;

/** What is never compared with the row before has no late arrivals. */
public final class UselessLateArrivals implements SpecRule {

    @Override
    public String id() {
        return "useless-late-arrivals";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        SpecParts.satellites(specs).stream()
                .filter(satellite -> satellite.kind() == SatelliteSpec.Kind.NON_HISTORIZED)
                .forEach(satellite -> satellite
                        .lateArrivals()
                        .ifPresent(setting -> findings.add(
                                setting.range(),
                                "the non-historized satellite "
                                        + Wording.quote(satellite.name().value())
                                        + " stores each row once, whenever it comes",
                                "take `late_arrivals` out")));
    }
}
