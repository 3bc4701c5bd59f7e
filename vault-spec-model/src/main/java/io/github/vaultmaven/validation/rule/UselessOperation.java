// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.spec.OperationSpec;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;

/** Only a table that is delivered as changes has an operation; another delivery asks for deletes in vain. */
public final class UselessOperation implements SpecRule {

    @Override
    public String id() {
        return "useless-operation";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        for (SourceSpec source : specs.sources()) {
            boolean noChanges = source.tables().stream().noneMatch(table -> kind(table, source) == Delivery.CDC);
            if (noChanges && !source.tables().isEmpty()) {
                source.settings()
                        .operation()
                        .ifPresent(o -> report(
                                o, "no table of " + Wording.quote(source.name().value()) + " is", findings));
            }
            for (SourceTableSpec table : source.tables()) {
                Delivery kind = kind(table, source);
                if (kind != Delivery.CDC) {
                    table.settings()
                            .operation()
                            .ifPresent(o -> report(o, Wording.quote(table.name().value()) + " is not", findings));
                }
            }
        }
    }

    private static Delivery kind(SourceTableSpec table, SourceSpec source) {
        return table.settings()
                .delivery()
                .or(() -> source.settings().delivery())
                .map(d -> d.kind().value())
                .orElse(Delivery.FULL);
    }

    private static void report(OperationSpec operation, String which, RuleFindings findings) {
        findings.add(
                operation.column().range(),
                "an operation is read of cdc deliveries only, and " + which + ": no row would ever count as a delete",
                "write `delivery: cdc`, or take `operation` out");
    }
}
