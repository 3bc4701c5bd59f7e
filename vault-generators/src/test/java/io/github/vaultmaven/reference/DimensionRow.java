// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A row of a dimension.
 *
 * @param hashKey hash key of the hub
 * @param validFrom from when it holds, inclusive; null in an SCD1 dimension
 * @param validTo until when it holds, exclusive; null if it still holds
 * @param payloads for each satellite its payload; null for the ghost record
 */
public record DimensionRow(
        String hashKey, LocalDateTime validFrom, LocalDateTime validTo, List<List<Object>> payloads) {
    public DimensionRow {
        payloads = Collections.unmodifiableList(new ArrayList<>(payloads));
    }
}
