// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The attributes of a key over time.
 *
 * @param entity entity or link that it belongs to
 * @param name name of its relation
 * @param parent the key that it describes
 * @param hashDiff column that tells payloads apart
 * @param attributes the payload, in spec order
 * @param sequence orders rows of one load timestamp, where the source has such a column
 * @param history what is kept of a key
 * @param tracked true where rows that were seen but not stored are remembered ({@code late_arrivals: tracked})
 * @param feeds what feeds it, by source place
 * @param origin where it comes from
 */
public record Satellite(
        String entity,
        String name,
        Parent parent,
        String hashDiff,
        List<Attribute> attributes,
        Optional<KeyPart> sequence,
        History history,
        boolean tracked,
        List<Feed> feeds,
        Origin origin)
        implements Structure, PayloadSatellite {

    public Satellite {
        attributes = List.copyOf(attributes);
        feeds = List.copyOf(feeds);
        Objects.requireNonNull(origin, "origin");
    }

    /** What is kept of a key. */
    public enum History {
        /** Every change. */
        CHANGES,
        /** Only the first row ({@code change_tracking: false}). */
        FIRST_ROW
    }
}
