// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;
import java.util.Optional;

/**
 * A row is stored because it differs from the one before it. One that equals it is right only where the one before it was
 * late, thus stored by a later run: a stored row that became redundant stays.
 */
final class ChangesOnly implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        return subject
                .relation()
                .flatMap(relation -> value(subject, relation).map(value -> test(subject, relation, value)))
                .stream()
                .toList();
    }

    private static Step test(Subject subject, Relation relation, String value) {
        List<String> slot = subject.structure() instanceof MultiActiveSatellite
                ? List.of(subject.loadTimestamp())
                : relation.key().subList(1, relation.key().size());
        return subject.error(
                relation.name(),
                "changes_only",
                "no row equals the one before it, but where a late row came between",
                new ChangesShape(relation.name(), relation.key().get(0), slot, value));
    }

    private static Optional<String> value(Subject subject, Relation relation) {
        if (subject.structure() instanceof Satellite satellite) {
            return satellite.history() == Satellite.History.CHANGES
                    ? Optional.of(satellite.hashDiff())
                    : Optional.empty();
        }
        return subject.structure() instanceof MultiActiveSatellite satellite
                ? Optional.of(satellite.setHash())
                : StateColumn.of(
                                subject.structure(), relation, subject.context().columns())
                        .map(Column::name);
    }

    /**
     * Rows that equal the row before them though that one was there when they were stored.
     *
     * @param relation what is tested
     * @param hashKey whose rows are compared
     * @param slot what orders them
     * @param value what tells two of them apart
     */
    public record ChangesShape(String relation, String hashKey, List<String> slot, String value) implements Shape {

        @Override
        public String template() {
            return "test/changes";
        }
    }
}
