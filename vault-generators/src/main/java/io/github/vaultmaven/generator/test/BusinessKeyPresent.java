package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** Required parts of a business key are there in every row but those of the zero keys. */
final class BusinessKeyPresent implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        if (!(subject.structure() instanceof Hub hub)) {
            return List.of();
        }
        List<Column> required = hub.businessKey().stream()
                .filter(p -> p.required())
                .map(p -> Column.optional(p.name(), ColumnType.of(p.type()), ""))
                .toList();
        return required.isEmpty()
                ? List.of()
                : List.of(subject.error(
                        hub.name(),
                        "business_key_present",
                        "every required part of the business key has a value, but in the rows of the zero keys",
                        new PresentShape(hub.name(), hub.hashKey(), required)));
    }

    /** Rows in which a required part of the key is missing. */
    public record PresentShape(String relation, String hashKey, List<Column> required) implements Shape {

        @Override
        public String template() {
            return "test/business-key-present";
        }
    }
}
