// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.RecordTracking;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.model.Structure;
import java.util.Optional;

/** What satellites, and what is loaded like one, describe. */
final class Parents {

    private Parents() {}

    /** Relation of the hub or link that a structure describes; nothing where it describes none. */
    static Optional<String> of(Structure structure) {
        return parent(structure).map(Parent::relation);
    }

    private static Optional<Parent> parent(Structure structure) {
        if (structure instanceof Satellite satellite) {
            return Optional.of(satellite.parent());
        }
        if (structure instanceof MultiActiveSatellite satellite) {
            return Optional.of(satellite.parent());
        }
        if (structure instanceof NonHistorizedSatellite satellite) {
            return Optional.of(satellite.parent());
        }
        if (structure instanceof EffectivitySatellite satellite) {
            return Optional.of(satellite.parent());
        }
        if (structure instanceof StatusTracking tracking) {
            return Optional.of(tracking.parent());
        }
        return structure instanceof RecordTracking tracking ? Optional.of(tracking.parent()) : Optional.empty();
    }
}
