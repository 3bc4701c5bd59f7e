// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

/** What it means for a member of a link that its key is null. */
public enum NullRule {
    /** The source row is rejected. */
    REJECT,
    /** The zero key is the partner. */
    ZERO,
    /** The source row makes no link. */
    NONE
}
