// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;

/**
 * A satellite with several rows valid at a time; its unit is the set of rows of one key and load timestamp.
 *
 * @param entity entity or link that it belongs to
 * @param name name of its relation
 * @param parent the key that it describes
 * @param childKey tells the rows of a set apart
 * @param hashDiff column that tells payloads of one row apart (the child key is not part of it)
 * @param setHash column that tells sets apart, stored on each row
 * @param attributes the payload, in spec order
 * @param tracked true where sets that were seen but not stored are remembered
 * @param feeds what feeds it, by source place
 * @param origin where it comes from
 */
public record MultiActiveSatellite(
        String entity,
        String name,
        Parent parent,
        List<KeyPart> childKey,
        String hashDiff,
        String setHash,
        List<Attribute> attributes,
        boolean tracked,
        List<Feed> feeds,
        Origin origin)
        implements Structure, PayloadSatellite {

    public MultiActiveSatellite {
        childKey = List.copyOf(childKey);
        attributes = List.copyOf(attributes);
        feeds = List.copyOf(feeds);
        Objects.requireNonNull(origin, "origin");
    }
}
