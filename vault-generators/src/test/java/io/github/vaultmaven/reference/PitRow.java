// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A row of a PIT.
 *
 * @param snapshot as-of timestamp
 * @param hashKey hash key of the hub
 * @param slots for each satellite the slot of its last row; null for the ghost record
 */
public record PitRow(LocalDateTime snapshot, String hashKey, List<Slot> slots) {
    public PitRow {
        slots = Collections.unmodifiableList(new ArrayList<>(slots));
    }
}
