// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** Law 6, nothing lost: what a run rejected is counted, by source and reason. */
final class RejectsInRun implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        return subject.relations(Relation.Kind.REJECTS).stream()
                .map(rejects -> subject.warning(
                        rejects.name(),
                        "none_in_this_run",
                        "the run rejected no row of " + subject.structure().name(),
                        new RejectsShape(rejects.name())))
                .toList();
    }

    /** Rows rejected by the current run, counted by source table and reason. */
    public record RejectsShape(String relation) implements Shape {

        @Override
        public String template() {
            return "test/rejects";
        }
    }
}
