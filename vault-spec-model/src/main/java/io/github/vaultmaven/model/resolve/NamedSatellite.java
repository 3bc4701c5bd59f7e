// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import java.util.Optional;

/**
 * A satellite with a payload, and what its parent calls it.
 *
 * @param shortName name in the spec of its parent; of several sources the same
 * @param structure the satellite
 */
record NamedSatellite(String shortName, Structure structure) {

    String relation() {
        return structure.name();
    }

    /** True where a row of it holds until the next one comes, which a PIT can point at. */
    boolean hasHistory() {
        return !(structure instanceof NonHistorizedSatellite);
    }

    /** Its slot in a PIT; only with history. */
    Pit.Slot slot() {
        if (structure instanceof MultiActiveSatellite s) {
            return Pit.Slot.of(s.name(), s.parent().hashKey(), Optional.empty());
        }
        Satellite satellite = (Satellite) structure;
        return Pit.Slot.of(satellite.name(), satellite.parent().hashKey(), satellite.sequence());
    }

    /** As a mart reads it under an alias. */
    MartSatellite as(String alias) {
        if (structure instanceof MultiActiveSatellite s) {
            return MartSatellite.of(alias, s);
        }
        if (structure instanceof Satellite s) {
            return MartSatellite.of(alias, s);
        }
        NonHistorizedSatellite s = (NonHistorizedSatellite) structure;
        return new MartSatellite(
                alias,
                s.name(),
                s.parent().hashKey(),
                s.parent().hashKey(),
                Optional.empty(),
                MartSatellite.Reach.LAST,
                s.attributes());
    }
}
