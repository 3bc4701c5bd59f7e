// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.Located;

/** Reads an {@code entity} document. */
final class EntityReader {

    private EntityReader() {}

    static EntitySpec read(Located<String> name, Fields fields) {
        Names.checked(name, fields.diagnostics());
        return new EntitySpec(
                name,
                fields.inner("hub", "a hub", HubReader::read).orElseGet(() -> HubReader.missing(name, fields)),
                SatelliteReader.read(fields),
                LinkReader.ofEntity(name, fields),
                MappingReader.read(fields),
                AboutReader.read(fields),
                name.range());
    }
}
