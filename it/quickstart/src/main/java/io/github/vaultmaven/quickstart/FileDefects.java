// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

/** What befalls whole files: the late folder, and the empty full delivery. */
final class FileDefects {
    private FileDefects() {}

    static void list(DefectList list) {
        for (Table table : Table.values()) {
            list.addFile(Day.D2, table, "late", late(table.delivery()));
        }
        list.addFile(
                Day.D3,
                Table.COUNTRY,
                "empty_full",
                "says nothing unless the delivery is listed; listed, status tracking of this feed: D for every key,"
                        + " I again with 2026-03-04");
    }

    private static String late(Delivery delivery) {
        return switch (delivery) {
            case FULL ->
                "arrives after 2026-03-03: late rows are stored between their neighbours; status tracking"
                        + " ends as if in order; rows equal again on 2026-03-03 come back only where tracked";
            case DELTA ->
                "arrives after 2026-03-03: late rows are stored between their neighbours, suppressed rows of"
                        + " 2026-03-03 are re-asserted (tracked)";
            case CDC -> "arrives after 2026-03-03: late operations stand before those of 2026-03-03 in row order";
        };
    }
}
