// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.RecordTracking;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;
import java.util.stream.Stream;

/** Law 7, nothing twice: what tells the rows of a relation apart does so. */
final class KeyUnique implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        return Stream.of(Relation.Kind.VAULT, Relation.Kind.REJECTS, Relation.Kind.TRACKING, Relation.Kind.LOG)
                .flatMap(kind -> subject.relations(kind).stream())
                .filter(relation -> !relation.key().isEmpty())
                .map(relation -> subject.error(
                        relation.name(),
                        name(relation, subject.structure()),
                        "no two rows with the same " + String.join(", ", relation.key()),
                        new UniqueShape(relation.name(), relation.key())))
                .toList();
    }

    private static String name(Relation relation, Structure structure) {
        return switch (relation.kind()) {
            case REJECTS -> "reject_id_unique";
            case LOG -> "delivery_unique";
            case TRACKING -> "slot_unique";
            default -> ofVault(relation, structure);
        };
    }

    private static String ofVault(Relation relation, Structure structure) {
        if (structure instanceof MultiActiveSatellite) {
            return "child_key_unique";
        }
        if (structure instanceof RecordTracking) {
            return "sighting_unique";
        }
        return relation.key().size() == 1 ? "hash_key_unique" : "slot_unique";
    }

    /** Values of columns that stand in several rows. */
    public record UniqueShape(String relation, List<String> columns) implements Shape {

        @Override
        public String template() {
            return "test/unique";
        }
    }
}
