package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.HashSet;
import java.util.Set;

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
        context.specs().time().pits().forEach(pit -> used.add(pit.snapshots().value()));
        context.specs()
                .time()
                .bridges()
                .forEach(bridge -> used.add(bridge.snapshots().value()));
        context.specs().access().dimensions().forEach(d -> d.snapshots().ifPresent(s -> used.add(s.value())));
        context.specs().access().facts().forEach(f -> f.snapshots().ifPresent(s -> used.add(s.value())));
        context.specs().time().snapshots().stream()
                .filter(snapshots -> !used.contains(snapshots.name().value()))
                .forEach(snapshots -> findings.add(
                        snapshots.name().range(),
                        "nothing is built at the snapshots "
                                + Wording.quote(snapshots.name().value()),
                        "add a `pit`, or take them out"));
    }
}
