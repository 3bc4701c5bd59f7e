// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;

/** A dimension that shows nothing but keys. */
public final class EmptyDimension implements ModelRule {

    @Override
    public String id() {
        return "empty-dimension";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        for (Structure structure : context.model().structures()) {
            if (structure instanceof Dimension dimension
                    && dimension.attributes().isEmpty()
                    && dimension.hierarchy().isEmpty()) {
                findings.add(
                        dimension.origin().range(),
                        Wording.quote(dimension.name()) + " shows nothing but the key of "
                                + Wording.quote(dimension.hub().relation()),
                        "give the hub a satellite, or write `attributes`");
            }
        }
    }
}
