// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Label;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.List;

/** Personal data that reaches a mart as it is. */
public final class PiiInMart implements ModelRule {

    @Override
    public String id() {
        return "pii-in-mart";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        var kept = PersonalData.of(context);
        for (Structure mart : context.model().structures()) {
            MartReads.of(mart)
                    .forEach((column, reads) -> kept.stream()
                            .filter(data ->
                                    !data.isHidden() && reads.contains(List.of(data.relation(), data.attribute())))
                            .findFirst()
                            .ifPresent(data -> findings.add(
                                    mart.origin().range(),
                                    "%s shows %s, which is personal data (%s)%s"
                                            .formatted(
                                                    Wording.quote(mart.name()),
                                                    Wording.quote(column),
                                                    data.pii(),
                                                    data.treatment()
                                                            .map(t -> " with the treatment " + Wording.quote(t))
                                                            .orElse("")),
                                    "leave it out of `attributes`, or give it the treatment `mask` or `hash`",
                                    new Label(data.declared(), "declared here"))));
        }
    }
}
