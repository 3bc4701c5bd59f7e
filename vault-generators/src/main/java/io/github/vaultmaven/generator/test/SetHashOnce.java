// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** All rows of one set of a multi-active satellite carry its one hash. */
final class SetHashOnce implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        if (!(subject.structure() instanceof MultiActiveSatellite satellite)
                || subject.relation().isEmpty()) {
            return List.of();
        }
        return List.of(subject.error(
                satellite.name(),
                "set_hash_once",
                "the rows of one key and load timestamp have one set hash",
                new SetHashShape(satellite.name(), satellite.parent().hashKey(), satellite.setHash())));
    }

    /** Sets with several hashes. */
    public record SetHashShape(String relation, String hashKey, String setHash) implements Shape {

        @Override
        public String template() {
            return "test/set-hash";
        }
    }
}
