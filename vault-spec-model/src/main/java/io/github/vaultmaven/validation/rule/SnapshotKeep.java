// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.SnapshotsSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.Locale;

/** No line of a retention policy can keep more than there is. */
public final class SnapshotKeep implements SpecRule {

    @Override
    public String id() {
        return "snapshot-keep";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        for (SnapshotsSpec snapshots : specs.time().snapshots()) {
            for (SnapshotsSpec.Keep keep : snapshots.keep()) {
                if (keep.grain().value().compareTo(snapshots.every().value()) < 0) {
                    findings.add(
                            keep.grain().range(),
                            "%s has a snapshot every %s, so none is the last of each %s alone"
                                    .formatted(
                                            Wording.quote(snapshots.name().value()),
                                            word(snapshots.every().value()),
                                            word(keep.grain().value())),
                            "write `grain: " + word(snapshots.every().value()) + "`, or take snapshots more often");
                }
            }
        }
    }

    private static String word(SnapshotsSpec.Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }
}
