// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A stored business key.
 *
 * @param hashKey hash key
 * @param ldts load timestamp
 * @param recordSource record source, may be null
 * @param businessKey its parts as the source row spelled them
 */
public record HubRow(String hashKey, LocalDateTime ldts, String recordSource, List<Object> businessKey) {
    public HubRow {
        businessKey = Values.copy(businessKey);
    }
}
