// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a key of a hub or link was there and when it was gone, as one source table tells it.
 *
 * @param entity entity or link that it belongs to
 * @param name name of its relation
 * @param parent the hub or link
 * @param delivery what the feed hands over: absence means deletion in a full delivery only
 * @param sequence orders rows of one load timestamp, for change rows
 * @param tracked true where rows that were seen but not stored are remembered, for change rows
 * @param feed what feeds it
 * @param origin where it comes from
 */
public record StatusTracking(
        String entity,
        String name,
        Parent parent,
        Delivery delivery,
        Optional<KeyPart> sequence,
        boolean tracked,
        Feed feed,
        Origin origin)
        implements Structure, Describing {

    public StatusTracking {
        Objects.requireNonNull(feed, "feed");
        Objects.requireNonNull(origin, "origin");
    }

    @Override
    public List<Feed> feeds() {
        return List.of(feed);
    }
}
