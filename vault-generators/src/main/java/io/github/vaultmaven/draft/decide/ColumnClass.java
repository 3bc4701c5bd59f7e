// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.Locale;

/** What a column is to its table. */
public enum ColumnClass {
    BUSINESS_KEY,
    FOREIGN_KEY,
    DESCRIPTIVE,
    TECHNICAL;

    /** The word for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
