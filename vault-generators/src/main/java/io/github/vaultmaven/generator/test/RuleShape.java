// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.rule.Rule;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import java.util.List;
import java.util.Locale;

/**
 * Rows that break a declared rule.
 *
 * @param rule what must be true
 * @param relation whose rows are judged
 * @param hashKey column of the key, whose zero keys are left out; empty where the relation has none
 * @param slot what orders the rows of a key, of which the last ones are judged; empty where all rows are
 */
public record RuleShape(Rule rule, Relation relation, String hashKey, List<String> slot) implements Shape {

    public RuleShape {
        slot = List.copyOf(slot);
    }

    /** {@code test/rule/not-null} and so on, after the rule. */
    @Override
    public String template() {
        String name = rule.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return "test/rule/" + name.toLowerCase(Locale.ROOT);
    }

    /**
     * A column of the relation.
     *
     * @throws IllegalStateException if it has none of that name: a bug of the resolver
     */
    public Column column(String name) {
        return relation.columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(relation.name() + " has no column " + name));
    }
}
