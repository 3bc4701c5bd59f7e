// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.Set;

/** A table that nothing uses, of a source of which others are used. */
public final class UnusedTable implements ModelRule {

    @Override
    public String id() {
        return "unused-table";
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
        Set<String> used = StageReads.tables(context.model());
        Set<String> usedSources = StageReads.sources(used);
        for (SourceSpec source : context.specs().sources()) {
            String prefix = source.name().value() + ".";
            if (usedSources.contains(source.name().value())) {
                source.tables().stream()
                        .filter(table -> !used.contains(prefix + table.name().value()))
                        .filter(table -> table.rules().isEmpty())
                        .forEach(table -> findings.add(
                                table.name().range(),
                                "nothing uses the table "
                                        + Wording.quote(prefix + table.name().value()),
                                "map it to an entity, link or reference, or take it out"));
            }
        }
    }
}
