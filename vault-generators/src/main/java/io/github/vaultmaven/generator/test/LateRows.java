// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;
import java.util.Optional;

/**
 * Law 3: where nothing remembers the rows that were seen and not stored, a row that comes late may hide one of them until
 * the deliveries are replayed. What is missing cannot be seen, but that a row came late can: an earlier run stored rows
 * with a later load timestamp. Reported for the current run, for keys that were known before.
 */
final class LateRows implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        return untrackedKey(subject.structure())
                .filter(key -> subject.relation().isPresent())
                .map(key -> subject.warning(
                        subject.structure().name(),
                        "none_late",
                        "no row of this run came late; behind one that did, a return to older values may be missing"
                                + " until the deliveries since then are replayed",
                        new LateShape(subject.structure().name(), key)))
                .stream()
                .toList();
    }

    private static Optional<String> untrackedKey(Structure structure) {
        if (structure instanceof Satellite s && !s.tracked() && s.history() == Satellite.History.CHANGES) {
            return Optional.of(s.parent().hashKey());
        }
        return structure instanceof MultiActiveSatellite s && !s.tracked()
                ? Optional.of(s.parent().hashKey())
                : Optional.empty();
    }

    /** Rows of the current run that an earlier run should have seen. */
    public record LateShape(String relation, String hashKey) implements Shape {

        @Override
        public String template() {
            return "test/late";
        }
    }
}
