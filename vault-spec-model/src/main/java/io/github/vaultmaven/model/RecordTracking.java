// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;

/**
 * In which deliveries of which sources a key was seen.
 *
 * @param entity entity or link that it belongs to
 * @param name name of its relation
 * @param parent the hub or link
 * @param feeds what feeds it, by source place
 * @param origin where it comes from
 */
public record RecordTracking(String entity, String name, Parent parent, List<Feed> feeds, Origin origin)
        implements Structure, Describing {

    public RecordTracking {
        feeds = List.copyOf(feeds);
        Objects.requireNonNull(origin, "origin");
    }
}
