// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.List;

/**
 * A stored satellite row.
 *
 * @param hashKey hash key of the parent
 * @param slot load timestamp and sequence
 * @param hashDiff hash of the payload
 * @param payload attributes, or the status
 * @param recordSource record source, may be null
 */
public record SatelliteRow(String hashKey, Slot slot, String hashDiff, List<Object> payload, String recordSource) {
    public SatelliteRow {
        payload = Values.copy(payload);
    }
}
