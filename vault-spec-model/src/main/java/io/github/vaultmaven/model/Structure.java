package io.github.vaultmaven.model;

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
}
