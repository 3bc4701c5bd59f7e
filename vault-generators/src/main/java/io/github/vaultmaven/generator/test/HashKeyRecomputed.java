// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** A hub's hash keys are the hashes of its business keys. */
final class HashKeyRecomputed implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        if (!(subject.structure() instanceof Hub hub)
                || HubKeys.collisionCodes(hub).isEmpty()) {
            return List.of();
        }
        return List.of(subject.error(
                hub.name(),
                "hash_key_recomputed",
                "every hash key is the hash of the business key beside it",
                new HashKeyShape(hub.name(), hub.hashKey(), HubKeys.columns(hub), HubKeys.collisionCodes(hub))));
    }

    /** Rows whose hash key is not that of their business key, under any collision code of the feeds. */
    public record HashKeyShape(String relation, String hashKey, List<Column> parts, List<String> collisionCodes)
            implements Shape {

        @Override
        public String template() {
            return "test/hash-key";
        }
    }
}
