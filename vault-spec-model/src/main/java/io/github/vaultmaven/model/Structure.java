// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;

/**
 * Something that a vault consists of. One record per kind; a generator handles each.
 *
 * <p>Every name, type, source and reference in it is resolved.
 */
public sealed interface Structure
        permits Hub,
                Link,
                Satellite,
                MultiActiveSatellite,
                EffectivitySatellite,
                StatusTracking,
                RecordTracking,
                NonHistorizedSatellite,
                Reference,
                SnapshotControl,
                Pit,
                Bridge,
                Dimension,
                Fact,
                FlatView,
                Calendar,
                CustomStructure {

    /** Name of its relation. */
    String name();

    /** Entity, link or mart that it belongs to. */
    String entity();

    /** Where it comes from. */
    Origin origin();

    /** What feeds it, by source place; empty for what is not fed from stagings. */
    default List<Feed> feeds() {
        return List.of();
    }
}
