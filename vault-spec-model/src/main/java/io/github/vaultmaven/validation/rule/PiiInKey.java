// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;

/** A business key that is personal data is stored in hubs, rejects and marts, and nothing there can be masked. */
public final class PiiInKey implements ModelRule {

    @Override
    public String id() {
        return "pii-in-key";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        if (!SpecIndex.hasClassOfColumn(context.specs())) {
            return;
        }
        var specs = new SpecIndex(context.specs());
        for (Structure structure : context.model().structures()) {
            if (structure instanceof Hub hub) {
                for (Feed feed : hub.feeds()) {
                    hub.businessKey()
                            .forEach(part -> StageReads.plain(feed, part.name())
                                    .flatMap(column ->
                                            specs.column(feed.stage().table().fullName(), column.name()))
                                    .filter(column -> PersonalData.isClass(column.pii())
                                            && !column.pii().equals(PersonalData.IDENTIFIER))
                                    .ifPresent(column -> findings.add(
                                            column.name().range(),
                                            "%s is personal data (%s) and a business key of %s"
                                                    .formatted(
                                                            Wording.quote(column.name()
                                                                    .value()),
                                                            column.pii(),
                                                            Wording.quote(hub.entity())),
                                            "use a number that says nothing of the person as key")));
                }
            }
        }
    }
}
