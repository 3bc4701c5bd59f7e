// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

/** Makes the rows of one table for all days. */
interface Feed {
    Table table();

    /**
     * Offers every unit of the table on every day. A unit is the rows that are judged together: one row for most
     * tables, the set of a customer's phone numbers for one.
     */
    void offerTo(DeliveryFiles files);
}
