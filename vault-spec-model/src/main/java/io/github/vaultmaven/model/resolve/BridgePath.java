// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Bridge;
import java.util.List;

/**
 * A bridge, and what its key columns are the keys of.
 *
 * @param bridge the bridge
 * @param stops one per key column, in their order
 */
record BridgePath(Bridge bridge, List<Stop> stops) {

    BridgePath {
        stops = List.copyOf(stops);
    }

    /**
     * A hub or link on the path.
     *
     * @param role what it is called there: the entity, the member's role or the link, with a number where it comes again
     * @param relation the hub or link
     * @param column column of the bridge with its key
     * @param isHub false for a link
     */
    record Stop(String role, String relation, String column, boolean isHub) {}
}
