// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;

/** A satellite that keeps attributes. */
public sealed interface PayloadSatellite extends Describing
        permits MultiActiveSatellite, NonHistorizedSatellite, Satellite {

    /** What it keeps, in the order of its columns. */
    List<Attribute> attributes();

    /** What feeds it, by source place. */
    List<Feed> feeds();
}
