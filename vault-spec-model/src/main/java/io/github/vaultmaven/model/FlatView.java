// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;

/**
 * A hub or link and the last rows of its satellites, one row per key; zero keys are left out.
 *
 * @param entity name of the document
 * @param name name of its relation
 * @param base the hub or link
 * @param satellites what describes it, each with one row at a time
 * @param attributes its columns besides those of the base, in order
 * @param materialized true for a table that each run fills anew, false for a view
 * @param origin where it comes from
 */
public record FlatView(
        String entity,
        String name,
        MartBase base,
        List<MartSatellite> satellites,
        List<MartColumn> attributes,
        boolean materialized,
        Origin origin)
        implements Structure {

    public FlatView {
        satellites = List.copyOf(satellites);
        attributes = List.copyOf(attributes);
        Objects.requireNonNull(origin, "origin");
        if (base.snapshots() || satellites.stream().anyMatch(MartSatellite::isSeveral)) {
            throw new IllegalArgumentException(name + " would have several rows per key");
        }
    }
}
