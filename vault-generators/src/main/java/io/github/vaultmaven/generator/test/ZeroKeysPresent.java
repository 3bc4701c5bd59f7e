// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;
import java.util.Optional;

/** The rows of the zero keys are there, so that every join from a key that is not given finds a row. */
final class ZeroKeysPresent implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        return hashKey(subject.structure())
                .filter(key -> subject.isSeeded())
                .map(key -> subject.error(
                        subject.structure().name(),
                        "zero_keys_present",
                        "the rows of both zero keys are there",
                        new ZeroKeysShape(subject.structure().name(), key)))
                .stream()
                .toList();
    }

    private static Optional<String> hashKey(Structure structure) {
        if (structure instanceof Hub hub) {
            return Optional.of(hub.hashKey());
        }
        return structure instanceof Link link ? Optional.of(link.hashKey()) : Optional.empty();
    }

    /** Zero keys that have no row. */
    public record ZeroKeysShape(String relation, String hashKey) implements Shape {

        @Override
        public String template() {
            return "test/zero-keys";
        }
    }
}
