// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Retention;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.time.Period;
import java.util.List;

/**
 * Where a spec declares how long rows are to be kept, none is older, by its load timestamp at the start of the latest run.
 * Nothing but the owner deletes a row, so this only warns. Rows of zero keys and ghost records are no data.
 */
final class KeptNoLonger implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        Retention retention =
                subject.context().model().retention(subject.structure().name());
        return retention
                .data()
                .filter(length -> subject.relation().isPresent())
                .map(length -> subject.warning(
                        subject.structure().name(),
                        "none_beyond_retention",
                        "no rows older than the declared retention, "
                                + retention.declared().orElseThrow(),
                        new BeyondShape(subject.structure().name(), length)))
                .stream()
                .toList();
    }

    /** Rows that are older than they are to be kept. */
    public record BeyondShape(String relation, Period length) implements Shape {

        @Override
        public String template() {
            return "test/beyond-retention";
        }
    }
}
