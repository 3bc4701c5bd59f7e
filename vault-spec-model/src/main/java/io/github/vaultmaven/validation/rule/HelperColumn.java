// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.validation.DialectFacts;
import io.github.vaultmaven.validation.PlannedRelation;
import io.github.vaultmaven.validation.RelationCheck;
import io.github.vaultmaven.validation.RelationRule;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rejects and memory have columns of their own, which no column of the vault may be called like. */
public final class HelperColumn implements RelationRule {

    @Override
    public String id() {
        return "helper-column";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public RelationCheck check(List<DialectFacts> dialects, RuleFindings findings) {
        var names = new HashSet<String>();
        return relation -> {
            check(relation, names, findings);
            names.clear();
        };
    }

    private static void check(PlannedRelation relation, Set<String> names, RuleFindings findings) {
        for (String column : relation.columns()) {
            if (!names.add(column.toLowerCase(Locale.ROOT))) {
                findings.add(
                        relation.origin(),
                        "%s, which the load keeps beside, would have two columns %s"
                                .formatted(Wording.quote(relation.name()), Wording.quote(column)),
                        "give the attribute another name in the vault");
            }
        }
    }
}
