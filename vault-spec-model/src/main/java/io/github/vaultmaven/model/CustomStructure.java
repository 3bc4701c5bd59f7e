// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.Map;
import java.util.Objects;

/**
 * A structure of a kind that a team's own generator knows.
 *
 * @param kind the generator's name for it
 * @param entity what it belongs to
 * @param name name of its relation
 * @param properties what the spec says beneath it: texts, booleans, numbers, lists and maps
 * @param origin where it comes from
 */
public record CustomStructure(String kind, String entity, String name, Map<String, Object> properties, Origin origin)
        implements Structure {

    public CustomStructure {
        Objects.requireNonNull(kind, "kind");
        properties = Map.copyOf(properties);
    }
}
