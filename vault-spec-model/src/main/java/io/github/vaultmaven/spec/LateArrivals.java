// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

/** What a satellite does about rows that arrive behind younger ones of their key. */
public enum LateArrivals {
    /** As the delivery suggests. */
    DEFAULT,
    /** Stores what it can; a test reports what may be missing. */
    REPORT,
    /** Remembers every accepted row. */
    TRACKED
}
