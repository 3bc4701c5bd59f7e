// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.CustomSpec;
import io.github.vaultmaven.spec.Located;

/** Reads a {@code custom} document. */
final class CustomReader {

    private CustomReader() {}

    static CustomSpec read(Located<String> kind, Fields fields) {
        Located<String> name = fields.name("name");
        return new CustomSpec(
                kind,
                name,
                fields.map().optionalText("entity").orElse(name),
                fields.plainMap("properties"),
                AboutReader.read(fields),
                kind.range());
    }
}
