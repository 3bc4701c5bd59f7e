// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.rule.Rule;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import java.util.List;

/**
 * Members of a link with more partners than its cardinality says.
 *
 * @param rule the cardinality
 * @param relation the link
 * @param hashKey its key column
 * @param effectivity what says which pairs hold; every row where there is none
 */
public record CardinalityShape(
        Rule.Cardinality rule, Relation relation, String hashKey, List<OpenPartnerShape> effectivity) implements Shape {

    public CardinalityShape {
        effectivity = List.copyOf(effectivity);
    }

    @Override
    public String template() {
        return "test/rule/cardinality";
    }
}
