package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.List;

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
        List<Structure> all = context.models().stream()
                .flatMap(model -> model.structures().stream())
                .toList();
        for (Structure structure : context.model().structures()) {
            if (structure instanceof Hub hub
                    && !hub.feeds().isEmpty()
                    && all.stream().noneMatch(other -> uses(other, hub.name()))) {
                findings.add(
                        hub.origin().range(),
                        "nothing uses the hub " + Wording.quote(hub.name()) + ": no satellite, link or mart",
                        "add what describes or relates its keys");
            }
        }
    }

    private static boolean uses(Structure other, String hub) {
        if (other instanceof Link link) {
            return link.members().stream().anyMatch(member -> member.hub().equals(hub));
        }
        return StructureParents.of(other).contains(hub);
    }
}
