// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What is remembered of a row of an accepted set.
 *
 * @param hashKey hash key of the parent
 * @param ldts load timestamp
 * @param child normalised child key
 * @param hashDiff hash of the payload
 * @param recordSource record source, may be null
 */
public record TrackedChild(
        String hashKey, LocalDateTime ldts, List<String> child, String hashDiff, String recordSource) {
    public TrackedChild {
        child = List.copyOf(child);
    }
}
