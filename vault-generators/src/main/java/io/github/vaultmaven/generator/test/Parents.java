// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.RecordTracking;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.model.Structure;
import java.util.Optional;

/** What a structure hangs on. */
final class Parents {

    private Parents() {}

    /** The hub or link that a structure describes, or nothing. */
    static Optional<Parent> of(Structure structure) {
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
