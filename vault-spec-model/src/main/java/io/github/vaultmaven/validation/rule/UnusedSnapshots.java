// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Snapshots at which nothing is looked at. */
public final class UnusedSnapshots implements ModelRule {

    @Override
    public String id() {
        return "unused-snapshots";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        Set<String> used = new HashSet<>();
        Stream.concat(Stream.of(context.specs()), context.others().stream().map(RuleContext.Other::specs))
                .forEach(specs -> add(specs, used));
        context.specs().time().snapshots().stream()
                .filter(snapshots -> !used.contains(snapshots.name().value()))
                .forEach(snapshots -> findings.add(
                        snapshots.name().range(),
                        "nothing is built at the snapshots "
                                + Wording.quote(snapshots.name().value()),
                        "add a `pit`, or take them out"));
    }

    private static void add(SpecSet specs, Set<String> used) {
        specs.time().pits().forEach(pit -> used.add(pit.snapshots().value()));
        specs.time().bridges().forEach(bridge -> used.add(bridge.snapshots().value()));
        specs.access().dimensions().forEach(d -> d.snapshots().ifPresent(s -> used.add(s.value())));
        specs.access().facts().forEach(f -> f.snapshots().ifPresent(s -> used.add(s.value())));
    }
}
