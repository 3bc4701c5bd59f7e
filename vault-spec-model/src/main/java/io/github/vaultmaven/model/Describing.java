// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.Optional;

/** What describes a hub or link: a satellite of any kind, or tracking. */
public sealed interface Describing permits EffectivitySatellite, PayloadSatellite, RecordTracking, StatusTracking {

    /** The hub or link. */
    Parent parent();

    /** The hub or link that a structure describes; nothing where it describes none. */
    static Optional<Parent> parentOf(Structure structure) {
        return structure instanceof Describing describing ? Optional.of(describing.parent()) : Optional.empty();
    }
}
