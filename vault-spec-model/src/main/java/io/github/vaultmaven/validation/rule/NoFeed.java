// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.HashSet;

/** A hub, link or satellite that no table feeds stays empty. */
public final class NoFeed implements ModelRule {

    @Override
    public String id() {
        return "no-feed";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        var made = new HashSet<SourceRange>();
        for (Structure structure : context.model().structures()) {
            made.add(structure.origin().range());
            if (structure instanceof Hub hub && hub.feeds().isEmpty()) {
                report(hub, "hub", "map a table to it under `source_mappings`, or let a link bring its keys", findings);
            } else if (structure instanceof Link link && link.feeds().isEmpty()) {
                report(link, "link", "map a table that has the keys of all members", findings);
            }
        }
        SpecParts.satellites(context.specs()).stream()
                .filter(satellite -> !made.contains(satellite.range()))
                .forEach(satellite -> findings.add(
                        satellite.name().range(),
                        "no table feeds the satellite "
                                + Wording.quote(satellite.name().value()) + ", so there will be none",
                        "map a table that has all of its attributes"));
    }

    private static void report(Structure structure, String kind, String help, RuleFindings findings) {
        findings.add(
                structure.origin().range(),
                "nothing feeds the " + kind + " " + Wording.quote(structure.name()) + ", so it stays empty",
                help);
    }
}
