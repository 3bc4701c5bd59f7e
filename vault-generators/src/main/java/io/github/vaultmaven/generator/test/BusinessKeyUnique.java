// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/**
 * One business key, one hash key. Where sources keep theirs apart by collision codes, equal business keys are different
 * things and nothing is tested.
 */
final class BusinessKeyUnique implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        if (!(subject.structure() instanceof Hub hub)
                || HubKeys.collisionCodes(hub).size() > 1) {
            return List.of();
        }
        return List.of(subject.error(
                hub.name(),
                "business_key_unique",
                "no two hash keys stand for the same business key, spelling aside",
                new BusinessKeyShape(hub.name(), hub.hashKey(), HubKeys.columns(hub))));
    }

    /** Rows that share their normalised business key with another hash key. */
    public record BusinessKeyShape(String relation, String hashKey, List<Column> parts) implements Shape {

        @Override
        public String template() {
            return "test/business-key-unique";
        }
    }
}
