// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Label;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.spec.SnapshotsSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.time.Period;
import java.util.Optional;

/** A line of a retention policy whose snapshots another line keeps longer says nothing. */
public final class UselessKeep implements SpecRule {

    @Override
    public String id() {
        return "useless-keep";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // two lines that say the same are two
    public void check(SpecSet specs, RuleFindings findings) {
        for (SnapshotsSpec snapshots : specs.time().snapshots()) {
            for (SnapshotsSpec.Keep keep : snapshots.keep()) {
                snapshots.keep().stream()
                        .filter(other ->
                                other != keep && covers(other, keep) && !(covers(keep, other) && isBefore(keep, other)))
                        .findFirst()
                        .ifPresent(other -> findings.add(
                                keep.grain().range(),
                                "this line keeps nothing that another one does not keep as long",
                                "take it out, or let it keep its snapshots longer",
                                new Label(other.grain().range(), "the other one")));
            }
        }
    }

    private static boolean isBefore(SnapshotsSpec.Keep keep, SnapshotsSpec.Keep other) {
        return keep.grain().range().compareTo(other.grain().range()) < 0;
    }

    private static boolean covers(SnapshotsSpec.Keep longer, SnapshotsSpec.Keep keep) {
        return isWithin(keep.grain().value(), longer.grain().value()) && days(longer.age()) >= days(keep.age());
    }

    /** True where the last snapshot of each coarse period is the last of a fine one. Weeks do not end with months. */
    private static boolean isWithin(SnapshotsSpec.Grain coarse, SnapshotsSpec.Grain fine) {
        return coarse == fine || fine != SnapshotsSpec.Grain.WEEK && fine.compareTo(coarse) < 0;
    }

    /** Near enough to compare: nobody tells 12 months from a year by days. */
    private static double days(Optional<Period> age) {
        return age.map(p -> p.getDays() + 30.4375 * p.toTotalMonths()).orElse(Double.MAX_VALUE);
    }
}
