// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.SatelliteSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.Locale;

/** Only rows of a standard satellite are ordered by a sequence. */
public final class UselessSequence implements SpecRule {

    @Override
    public String id() {
        return "useless-sequence";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        SpecParts.satellites(specs).stream()
                .filter(satellite -> satellite.kind() != SatelliteSpec.Kind.STANDARD)
                .forEach(satellite -> satellite
                        .sequence()
                        .ifPresent(sequence -> findings.add(
                                sequence.range(),
                                "rows of " + Wording.quote(satellite.name().value()) + ", which is "
                                        + satellite.kind().name().toLowerCase(Locale.ROOT)
                                        + ", are not ordered by a sequence",
                                "take `sequence` out, or take `kind` out")));
    }
}
