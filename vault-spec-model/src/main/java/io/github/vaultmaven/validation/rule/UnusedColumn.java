// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.Locale;
import java.util.Set;

/** A column of a used table that nothing reads. */
public final class UnusedColumn implements ModelRule {

    @Override
    public String id() {
        return "unused-column";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public boolean holdsForAllModels() {
        return true;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        var reads = new StageReads(context);
        Set<String> staged = StageReads.tables(context.model());
        for (SourceTable table : context.model().sources()) {
            if (staged.contains(table.fullName())) {
                Set<String> read = reads.columns(table);
                for (SourceColumn column : table.columns()) {
                    if (!read.contains(column.name().toLowerCase(Locale.ROOT))
                            && column.origin().range().isKnown()) {
                        report(column, table, findings);
                    }
                }
            }
        }
    }

    private static void report(SourceColumn column, SourceTable table, RuleFindings findings) {
        findings.add(
                column.origin().range(),
                "nothing reads the column " + Wording.quote(column.name()) + " of " + Wording.quote(table.fullName()),
                "put it into a satellite if it is worth keeping");
    }
}
