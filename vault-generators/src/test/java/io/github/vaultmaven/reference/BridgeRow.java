// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A row of a bridge.
 *
 * @param snapshot as-of timestamp
 * @param path hash keys: the first hub's, then for each leg the link's and the next hub's
 */
public record BridgeRow(LocalDateTime snapshot, List<String> path) {
    public BridgeRow {
        path = List.copyOf(path);
    }
}
