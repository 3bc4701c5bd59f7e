// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;

/**
 * A key was seen.
 *
 * @param hashKey hash key
 * @param ldts load timestamp
 * @param source source in which it was seen
 */
public record RecordTrackingRow(String hashKey, LocalDateTime ldts, String source) {}
