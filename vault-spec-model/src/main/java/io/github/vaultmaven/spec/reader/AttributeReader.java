// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.AttributeSpec;
import io.github.vaultmaven.spec.Located;
import java.util.List;
import java.util.Optional;

/** Reads attributes: a name, or a map. */
final class AttributeReader {

    static final String TWO_ORIGINS = "two-origins";

    private static final List<String> TREATMENTS = List.of("mask", "hash", "split", "drop");

    private AttributeReader() {}

    static List<AttributeSpec> read(Fields fields) {
        return fields.items(
                "attributes",
                "an attribute",
                name -> AttributeSpec.of(Names.checked(name, fields.diagnostics())),
                AttributeReader::attribute);
    }

    private static AttributeSpec attribute(Fields fields) {
        var spec = new AttributeSpec(
                fields.name("name"),
                fields.map().optionalText("from"),
                fields.type("type"),
                fields.written("expression"),
                fields.words("pii"),
                treatment(fields),
                fields.words("description"));
        if (spec.from().isPresent() && spec.expression().isPresent()) {
            fields.diagnostics()
                    .error(
                            TWO_ORIGINS,
                            spec.expression().get().range(),
                            "attribute " + Wording.quote(spec.name().value()) + " has both `from` and `expression`",
                            "keep one of them");
        }
        return spec;
    }

    /** {@code treatment} of a column or attribute. */
    static Optional<Located<String>> treatment(Fields fields) {
        return Choices.read(fields, "treatment", TREATMENTS);
    }
}
