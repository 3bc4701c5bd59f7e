package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.RecordTracking;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.model.Structure;
import java.util.List;

/** What feeds a structure. */
final class StructureFeeds {

    private StructureFeeds() {}

    static List<Feed> of(Structure structure) {
        if (structure instanceof Hub hub) {
            return hub.feeds();
        } else if (structure instanceof Link link) {
            return link.feeds();
        } else if (structure instanceof Reference reference) {
            return reference.feeds();
        }
        return ofSatellite(structure);
    }

    private static List<Feed> ofSatellite(Structure structure) {
        if (structure instanceof Satellite satellite) {
            return satellite.feeds();
        } else if (structure instanceof MultiActiveSatellite satellite) {
            return satellite.feeds();
        } else if (structure instanceof NonHistorizedSatellite satellite) {
            return satellite.feeds();
        } else if (structure instanceof EffectivitySatellite satellite) {
            return satellite.feeds();
        } else if (structure instanceof RecordTracking tracking) {
            return tracking.feeds();
        }
        return structure instanceof StatusTracking tracking ? List.of(tracking.feed()) : List.of();
    }
}
