// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;

/**
 * A stored change of presence: of an effectivity open or closed, of a status I or D.
 *
 * @param hashKey link hash key or hash key of the hub
 * @param ldts load timestamp
 * @param present open or I, else closed or D
 */
public record PresenceRow(String hashKey, LocalDateTime ldts, boolean present) {}
