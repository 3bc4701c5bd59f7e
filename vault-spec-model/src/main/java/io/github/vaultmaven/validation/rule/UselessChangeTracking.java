// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.SatelliteSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.Locale;

/** Only a standard satellite can keep the first row and no change. */
public final class UselessChangeTracking implements SpecRule {

    @Override
    public String id() {
        return "useless-change-tracking";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        SpecParts.satellites(specs).stream()
                .filter(satellite -> satellite.kind() != SatelliteSpec.Kind.STANDARD && !satellite.changeTracking())
                .forEach(satellite -> findings.add(
                        satellite.name().range(),
                        "`change_tracking: false` means nothing to "
                                + Wording.quote(satellite.name().value()) + ", which is "
                                + satellite.kind().name().toLowerCase(Locale.ROOT),
                        "take it out, or take `kind` out"));
    }
}
