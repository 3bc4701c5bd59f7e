// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;

/**
 * Attributes that never change: one row per key, the first in row order.
 *
 * @param entity entity or link that it belongs to
 * @param name name of its relation
 * @param parent the key that it describes
 * @param hashDiff column of the staging that tells payloads apart
 * @param attributes the payload, in spec order
 * @param feeds what feeds it, by source place
 * @param origin where it comes from
 */
public record NonHistorizedSatellite(
        String entity,
        String name,
        Parent parent,
        String hashDiff,
        List<Attribute> attributes,
        List<Feed> feeds,
        Origin origin)
        implements Structure, PayloadSatellite {

    public NonHistorizedSatellite {
        attributes = List.copyOf(attributes);
        feeds = List.copyOf(feeds);
        Objects.requireNonNull(origin, "origin");
    }
}
