// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.spec.RetentionSpec;
import io.github.vaultmaven.spec.SatelliteSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.Set;
import java.util.stream.Collectors;

/** A satellite or reference that is not tracked has no tracking to keep for a while. */
public final class UselessRetention implements ModelRule {

    @Override
    public String id() {
        return "useless-retention";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        if (!asksForTracking(context.specs())) {
            return;
        }
        Set<SourceRange> tracked = context.model().structures().stream()
                .filter(UselessRetention::isTracked)
                .map(structure -> structure.origin().range())
                .collect(Collectors.toSet());
        SpecParts.satellites(context.specs())
                .forEach(s -> check(s.retention(), s.range(), s.name().value(), tracked, findings));
        context.specs()
                .references()
                .forEach(r -> check(r.retention(), r.range(), r.name().value(), tracked, findings));
    }

    private static boolean asksForTracking(SpecSet specs) {
        for (SatelliteSpec satellite : SpecParts.satellites(specs)) {
            if (satellite.retention().trackingRange().isPresent()) {
                return true;
            }
        }
        return specs.references().stream()
                .anyMatch(reference -> reference.retention().trackingRange().isPresent());
    }

    private static void check(
            RetentionSpec written, SourceRange place, String name, Set<SourceRange> tracked, RuleFindings findings) {
        written.trackingRange()
                .filter(range -> !tracked.contains(place))
                .ifPresent(range -> findings.add(
                        range,
                        Wording.quote(name) + " is not tracked, so there is nothing to keep",
                        "take `tracking` out, or write `late_arrivals: tracked`"));
    }

    private static boolean isTracked(Structure structure) {
        return structure instanceof Satellite satellite && satellite.tracked()
                || structure instanceof MultiActiveSatellite sets && sets.tracked()
                || structure instanceof Reference reference && reference.tracked();
    }
}
