// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.ReferenceSpec;

/** Reads a {@code reference} document. */
final class ReferenceReader {

    static final String REFERENCE_ORIGIN = "reference-origin";

    private ReferenceReader() {}

    static ReferenceSpec read(Located<String> name, Fields fields) {
        var spec = new ReferenceSpec(
                Names.checked(name, fields.diagnostics()),
                KeyReader.required(fields, "key"),
                AttributeReader.read(fields),
                fields.flag("history", false),
                fields.inner("range", "a range", ReferenceReader::validity),
                MappingReader.read(fields),
                fields.map().optionalText("seed"),
                RetentionReader.read(fields),
                RuleReader.read(fields),
                AboutReader.read(fields),
                name.range());
        if (spec.seed().isPresent() != spec.mappings().isEmpty()) {
            fields.diagnostics()
                    .error(REFERENCE_ORIGIN, name.range(), "a reference has either `source_mappings` or a `seed`", "");
        }
        return spec;
    }

    private static ReferenceSpec.Validity validity(Fields fields) {
        return new ReferenceSpec.Validity(
                fields.map().requiredText("from"), fields.map().requiredText("to"));
    }
}
