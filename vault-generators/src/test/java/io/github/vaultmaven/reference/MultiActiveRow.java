// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One row of a stored set.
 *
 * @param hashKey hash key of the parent
 * @param ldts load timestamp
 * @param childKey child key as the source row spelled it
 * @param hashDiff hash of the payload
 * @param payload attributes
 * @param recordSource record source, may be null
 */
public record MultiActiveRow(
        String hashKey,
        LocalDateTime ldts,
        List<Object> childKey,
        String hashDiff,
        List<Object> payload,
        String recordSource) {
    public MultiActiveRow {
        childKey = Values.copy(childKey);
        payload = Values.copy(payload);
    }
}
