// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.validation.DialectFacts;
import io.github.vaultmaven.validation.PlannedRelation;
import io.github.vaultmaven.validation.RelationCheck;
import io.github.vaultmaven.validation.RelationRule;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A name that every query has to put in quotes. */
public final class ReservedWord implements RelationRule {

    @Override
    public String id() {
        return "reserved-word";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public RelationCheck check(List<DialectFacts> dialects, RuleFindings findings) {
        Set<String> reserved = dialects.stream()
                .flatMap(dialect -> dialect.reservedWords().stream())
                .collect(Collectors.toSet());
        return relation -> {
            if (!relation.internal()) {
                check(relation.name(), relation, reserved, dialects, findings);
                for (String column : relation.columns()) {
                    check(column, relation, reserved, dialects, findings);
                }
            }
        };
    }

    private static void check(
            String name,
            PlannedRelation relation,
            Set<String> reserved,
            List<DialectFacts> dialects,
            RuleFindings findings) {
        if (reserved.contains(name.toLowerCase(Locale.ROOT))) {
            report(name, relation, dialects, findings);
        }
    }

    private static void report(
            String name, PlannedRelation relation, List<DialectFacts> dialects, RuleFindings findings) {
        String engines = dialects.stream()
                .filter(dialect -> dialect.reservedWords().contains(name.toLowerCase(Locale.ROOT)))
                .map(dialect -> Wording.quote(dialect.name()))
                .collect(Collectors.joining(" and "));
        findings.add(
                relation.origin(),
                Wording.quote(name) + " is a reserved word of " + engines + ", so every query needs quotes for it",
                "give it another name in the vault");
    }
}
