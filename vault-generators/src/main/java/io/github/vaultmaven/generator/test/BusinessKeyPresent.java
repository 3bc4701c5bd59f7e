// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** Required parts of a key are there in every row but those of the zero keys and ghost records. */
final class BusinessKeyPresent implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        if (subject.structure() instanceof Hub hub) {
            return tests(subject, "business_key_present", hub.hashKey(), hub.businessKey());
        }
        if (subject.structure() instanceof Link link) {
            return tests(subject, "dependent_key_present", link.hashKey(), link.dependentKeys());
        }
        return subject.structure() instanceof MultiActiveSatellite s
                ? tests(subject, "child_key_present", s.parent().hashKey(), s.childKey())
                : List.of();
    }

    private static List<Step> tests(Subject subject, String name, String hashKey, List<KeyPart> parts) {
        List<Column> required = parts.stream()
                .filter(KeyPart::required)
                .map(p -> Column.optional(p.name(), ColumnType.of(p.type()), ""))
                .toList();
        String relation = subject.structure().name();
        return required.isEmpty()
                ? List.of()
                : List.of(subject.error(
                        relation,
                        name,
                        "every required part of the key has a value, but in rows of zero keys and ghost records",
                        new PresentShape(relation, hashKey, required)));
    }

    /** Rows in which a required part of the key is missing. */
    public record PresentShape(String relation, String hashKey, List<Column> required) implements Shape {

        @Override
        public String template() {
            return "test/business-key-present";
        }
    }
}
