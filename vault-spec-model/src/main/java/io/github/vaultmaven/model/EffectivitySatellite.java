// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a link with a driving key was open and when closed.
 *
 * @param entity entity or link that it belongs to
 * @param name name of its relation
 * @param parent the link
 * @param drivingKeys the link's columns that hold the driving members' keys
 * @param secondaryKeys the link's columns that hold the other members' keys
 * @param delivery what the feed hands over: a full delivery judges every driving key
 * @param sequence orders rows of one load timestamp; those of the highest count
 * @param tracked true where judgements are remembered; not needed for full deliveries
 * @param feeds what feeds it, by source place
 * @param origin where it comes from
 */
public record EffectivitySatellite(
        String entity,
        String name,
        Parent parent,
        List<String> drivingKeys,
        List<String> secondaryKeys,
        Delivery delivery,
        Optional<KeyPart> sequence,
        boolean tracked,
        List<Feed> feeds,
        Origin origin)
        implements Structure, Describing {

    public EffectivitySatellite {
        drivingKeys = List.copyOf(drivingKeys);
        secondaryKeys = List.copyOf(secondaryKeys);
        feeds = List.copyOf(feeds);
        Objects.requireNonNull(origin, "origin");
    }
}
