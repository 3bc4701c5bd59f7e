// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.Locale;

/** What a table is in a vault. */
public enum Kind {
    HUB,
    LINK,
    SATELLITE,
    REFERENCE,
    NON_HISTORIZED,
    MIXTURE;

    /** The word for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
