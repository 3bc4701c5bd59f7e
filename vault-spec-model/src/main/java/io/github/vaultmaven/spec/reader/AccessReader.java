// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.CalendarSpec;
import io.github.vaultmaven.spec.DimensionSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.ViewSpec;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Reads dimensions, views and calendars. */
final class AccessReader {

    private static final int MOST_LEVELS = 50;

    private AccessReader() {}

    static DimensionSpec dimension(Located<String> name, Fields fields) {
        return new DimensionSpec(
                Names.checked(name, fields.diagnostics()),
                fields.map().requiredText("hub"),
                fields.map().oneOf("type", DimensionSpec.Type.SCD1),
                attributes(fields),
                fields.map().optionalText("snapshots"),
                fields.named("unknown"),
                fields.named("error"),
                fields.inner("hierarchy", "a hierarchy", AccessReader::hierarchy),
                fields.named("labels"),
                fields.named("formats"),
                RuleReader.read(fields),
                AboutReader.read(fields),
                name.range());
    }

    private static DimensionSpec.Hierarchy hierarchy(Fields fields) {
        fields.map().require("levels");
        return new DimensionSpec.Hierarchy(
                fields.map().requiredText("link"),
                fields.map()
                        .wholeNumber("levels", 1, MOST_LEVELS)
                        .map(n -> n.map(Long::intValue))
                        .orElseGet(() -> new Located<>(1, fields.range())));
    }

    static ViewSpec view(Located<String> name, Fields fields) {
        ParentReader.Parent parent = ParentReader.read(fields);
        return new ViewSpec(
                Names.checked(name, fields.diagnostics()),
                parent.name(),
                parent.link(),
                attributes(fields),
                fields.named("labels"),
                fields.named("formats"),
                RuleReader.read(fields),
                AboutReader.read(fields),
                name.range());
    }

    /** A map from names to expressions; nothing for {@code all}. */
    private static Optional<List<NamedText>> attributes(Fields fields) {
        boolean all = fields.map()
                .node("attributes")
                .filter(node ->
                        node instanceof YamlScalar scalar && scalar.text().equals("all"))
                .isPresent();
        return all || !fields.map().has("attributes")
                ? Optional.empty()
                : Optional.of(fields.expressions("attributes"));
    }

    static CalendarSpec calendar(Located<String> name, Fields fields) {
        return new CalendarSpec(
                Names.checked(name, fields.diagnostics()),
                Dates.required(fields, "from"),
                Dates.required(fields, "to"),
                fields.map()
                        .wholeNumber("fiscal_year_starts", 1, 12)
                        .map(n -> n.value().intValue())
                        .orElse(1),
                AboutReader.read(fields),
                name.range());
    }
}
