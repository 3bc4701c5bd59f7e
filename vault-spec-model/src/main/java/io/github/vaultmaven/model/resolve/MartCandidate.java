// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.MartSatellite;

/**
 * A satellite that the expressions of a mart may read.
 *
 * @param satellite the satellite
 * @param role role of the member that it describes, or an empty string for one of the base itself
 * @param on column of the base that holds its key
 */
record MartCandidate(NamedSatellite satellite, String role, String on) {

    /** What expressions call it, where that is unique. */
    String shortName() {
        return role.isEmpty() ? satellite.shortName() : role + "_" + satellite.shortName();
    }

    boolean isOwn() {
        return role.isEmpty();
    }

    MartSatellite as(String alias) {
        return satellite.as(alias).on(on);
    }
}
