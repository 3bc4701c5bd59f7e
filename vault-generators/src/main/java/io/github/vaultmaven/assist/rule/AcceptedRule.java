// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.rule;

import io.github.vaultmaven.assist.task.rule.ProposedRule;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.rule.DeclaredRule;
import io.github.vaultmaven.model.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A rule that was proposed and accepted.
 *
 * @param structure whose rows it judges
 * @param column its column
 * @param proposed what was proposed; it has passed its check
 */
record AcceptedRule(Structure structure, String column, ProposedRule proposed) {

    /** The rule as if the spec had it, with a name that no spec's author is likely to choose. */
    DeclaredRule declared() {
        return new DeclaredRule(
                structure.name(),
                "assisted_" + column + "_" + proposed.kind(),
                DeclaredRule.Severity.WARNING,
                rule(),
                new Origin(structure.origin().range(), "proposed with assistance: " + words()));
    }

    private String words() {
        return (column + " " + proposed.kind() + " " + proposed.value()).strip();
    }

    private Rule rule() {
        String value = proposed.value().strip();
        return switch (proposed.kind()) {
            case NOT_NULL -> new Rule.NotNull(column);
            case UNIQUE -> new Rule.Unique(List.of(column));
            case IN -> new Rule.InSet(column, values(value));
            case MIN -> new Rule.Range(column, Optional.of(value), Optional.empty());
            case MAX -> new Rule.Range(column, Optional.empty(), Optional.of(value));
            case CHECK -> new Rule.Check(new ExpressionParser().parse(value).orThrow());
        };
    }

    private static List<String> values(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
