// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;

/**
 * An {@code entity} document.
 *
 * @param name its name
 * @param hub its hub
 * @param satellites its satellites, in order
 * @param links its links, in order
 * @param mappings its mappings, by source and then in order
 * @param about words
 * @param range place of the document
 */
public record EntitySpec(
        Located<String> name,
        HubSpec hub,
        List<SatelliteSpec> satellites,
        List<LinkSpec> links,
        List<MappingSpec> mappings,
        About about,
        SourceRange range) {

    public EntitySpec {
        satellites = List.copyOf(satellites);
        links = List.copyOf(links);
        mappings = List.copyOf(mappings);
    }
}
