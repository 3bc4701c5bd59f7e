// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that is wrong, or merely odd, in one delivery.
 *
 * @param number which unit of the table it befalls, see the table's feed
 * @param kind the name of what is wrong
 * @param column the column that carries it, null if it is the whole row
 * @param reason the reason under which a vault rejects it, null if nothing is rejected
 * @param expected what a right vault does with it
 * @param change what becomes of the unit's rows; the last row that it leaves is the one that is wrong
 */
record Defect(
        Table table,
        long number,
        Day day,
        String kind,
        String column,
        String reason,
        String expected,
        UnaryOperator<List<Row>> change) {

    /** The key under which the defect is listed: of the row that is wrong, or of the one that is missing. */
    static String listedKey(List<Row> before, List<Row> after) {
        List<Row> rows = after.isEmpty() ? before : after;
        return rows.get(rows.size() - 1).key();
    }
}
