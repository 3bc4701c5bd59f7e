// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.Locale;

/** What a table hands over: every live row, new and changed rows, or rows with an operation. */
enum Delivery {
    FULL,
    DELTA,
    CDC;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
