// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Describing;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** A satellite that has a ghost record has one, so that a join that finds no row finds it, and only it. */
final class GhostOnce implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        String name = subject.structure().name();
        return Describing.parentOf(subject.structure())
                .filter(parent -> subject.isSeeded())
                .map(parent -> subject.error(
                        name,
                        "ghost_once",
                        "the ghost record is there, and once",
                        new GhostCountShape(name, parent.hashKey())))
                .stream()
                .toList();
    }

    /** How many ghost records there are, where it is not one. */
    public record GhostCountShape(String relation, String hashKey) implements Shape {

        @Override
        public String template() {
            return "test/ghost";
        }
    }
}
