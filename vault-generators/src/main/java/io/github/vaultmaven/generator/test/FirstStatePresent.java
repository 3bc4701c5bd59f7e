// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** A key is gone only after it was there; change rows may begin with a delete. */
final class FirstStatePresent implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        return subject
                .relation()
                .filter(relation -> applies(subject.structure()))
                .flatMap(relation -> StateColumn.of(
                                subject.structure(), relation, subject.context().columns())
                        .map(state -> test(subject, relation, state)))
                .stream()
                .toList();
    }

    private static boolean applies(Structure structure) {
        return structure instanceof EffectivitySatellite
                || structure instanceof StatusTracking tracking && tracking.delivery() != Delivery.CDC;
    }

    private static Step test(Subject subject, Relation relation, Column state) {
        return subject.error(
                relation.name(),
                "first_state_present",
                "the first row of a key says that it is there",
                new FirstStateShape(relation.name(), relation.key().get(0), state.name(), StateColumn.absent(state)));
    }

    /** First rows of a key that say that it is gone; {@code absent} is the condition that follows the state. */
    public record FirstStateShape(String relation, String hashKey, String state, String absent) implements Shape {

        @Override
        public String template() {
            return "test/first-state";
        }
    }
}
