// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entity of which nothing but its keys is kept. */
public final class UnusedEntity implements ModelRule {

    @Override
    public String id() {
        return "unused-entity";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        Set<String> used = context.models().stream()
                .flatMap(model -> model.structures().stream())
                .flatMap(UnusedEntity::uses)
                .collect(Collectors.toSet());
        for (Structure structure : context.model().structures()) {
            if (structure instanceof Hub hub && !hub.feeds().isEmpty() && !used.contains(hub.name())) {
                findings.add(
                        hub.origin().range(),
                        "nothing uses the hub " + Wording.quote(hub.name()) + ": no satellite, link or mart",
                        "add what describes or relates its keys");
            }
        }
    }

    private static Stream<String> uses(Structure structure) {
        return structure instanceof Link link
                ? link.members().stream().map(Link.Member::hub)
                : StructureParents.of(structure).stream();
    }
}
