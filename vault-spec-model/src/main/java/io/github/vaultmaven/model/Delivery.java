// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

/** What a source table hands over under one load timestamp. */
public enum Delivery {
    /** Every live row. */
    FULL,
    /** New and changed rows. */
    DELTA,
    /** Rows with an operation: insert, update, delete. */
    CDC
}
