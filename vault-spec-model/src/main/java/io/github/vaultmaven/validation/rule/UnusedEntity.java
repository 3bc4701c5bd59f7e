// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.HashSet;
import java.util.Set;

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
        var used = new HashSet<String>();
        for (VaultModel model : context.models()) {
            for (Structure structure : model.structures()) {
                if (!(structure instanceof Hub)) {
                    addUses(structure, used);
                }
            }
        }
        for (Structure structure : context.model().structures()) {
            if (structure instanceof Hub hub && !hub.feeds().isEmpty() && !used.contains(hub.name())) {
                findings.add(
                        hub.origin().range(),
                        "nothing uses the hub " + Wording.quote(hub.name()) + ": no satellite, link or mart",
                        "add what describes or relates its keys");
            }
        }
    }

    private static void addUses(Structure structure, Set<String> used) {
        if (structure instanceof Link link) {
            link.members().forEach(member -> used.add(member.hub()));
        } else {
            used.addAll(StructureParents.of(structure));
        }
    }
}
