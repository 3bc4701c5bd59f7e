// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;

/**
 * The business keys of an entity.
 *
 * @param entity its entity
 * @param name name of its relation
 * @param hashKey name of the hash key column
 * @param businessKey parts of the business key, in order
 * @param feeds what feeds it, by source place
 * @param origin where it comes from
 */
public record Hub(
        String entity, String name, String hashKey, List<KeyPart> businessKey, List<Feed> feeds, Origin origin)
        implements Structure {

    public Hub {
        businessKey = List.copyOf(businessKey);
        feeds = List.copyOf(feeds);
        Objects.requireNonNull(origin, "origin");
    }
}
