// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.Locale;

/** Why a row was rejected. A row has one reason: the first that applies, in this order. */
public enum Reason {
    NULL_KEY,
    NULL_SEQ,
    NULL_CHILD,
    NULL_LDTS,
    ZERO_KEY,
    BAD_TYPE,
    BAD_OPERATION,
    COLLISION,
    CONFLICT,
    TAKEN;

    /** As it stands in a rejects relation. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
