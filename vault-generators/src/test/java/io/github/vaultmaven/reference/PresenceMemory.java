// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

/** How it is known that a load timestamp was judged. */
public enum PresenceMemory {
    /** {@code full} deliveries: it is in the delivery log. */
    DELIVERY_LOG,
    /** It is in tracking, by driving key. */
    TRACKING,
    /** A row of the driving key is stored there. */
    NONE
}
