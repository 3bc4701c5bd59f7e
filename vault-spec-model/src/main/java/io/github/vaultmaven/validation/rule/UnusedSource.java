// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.Set;

/** A source of which no table is used. */
public final class UnusedSource implements ModelRule {

    @Override
    public String id() {
        return "unused-source";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean holdsForAllModels() {
        return true;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        Set<String> used = StageReads.sources(StageReads.tables(context.model()));
        for (SourceSpec source : context.specs().sources()) {
            String name = source.name().value();
            if (!used.contains(name)) {
                findings.add(
                        source.name().range(),
                        "nothing uses the source " + Wording.quote(name),
                        "map one of its tables, or take it out");
            }
        }
    }
}
