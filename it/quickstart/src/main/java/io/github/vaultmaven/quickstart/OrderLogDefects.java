// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.List;

/** What is wrong with the log of the orders' status, and what is only deleted and comes back. */
final class OrderLogDefects {
    private OrderLogDefects() {}

    static List<Defect> list(long orders) {
        DefectSheet sheet = new DefectSheet(Table.ORDERS_CDC)
                .set(Day.D2, 21, "bad_operation", "operation", "X", "bad_operation", "rejected; hub order stored")
                .set(Day.D2, 22, "null_sequence", "log_position", null, "null_seq", "satellites: rejected")
                .also(
                        Day.D3,
                        23,
                        "conflict",
                        "order_status",
                        "X",
                        "conflict",
                        "satellite: both rows of this slot rejected; status tracking: both say live, one row")
                .also(Day.D3, 25, "null_key", "order_id", null, "null_key", "rejected in every structure")
                .twice(Day.D4, 26, "equal rows are one")
                .set(
                        Day.D2,
                        27,
                        "bad_time",
                        "changed_at",
                        "2026-03-01 25:61:00",
                        "bad_type",
                        "satellite holding the column: rejected; status tracking: seen")
                .add(
                        Day.D1,
                        105,
                        "out_of_order",
                        null,
                        null,
                        "the sequence decides, not the place in the file: I, then U",
                        CustomerSetDefects::reversed);
        for (long number = 0; number < orders; number += 5000) {
            deletions(sheet, number);
        }
        return sheet.defects();
    }

    private static void deletions(DefectSheet sheet, long number) {
        delete(sheet, Day.D2, number + 11, "status: I 03-01, D 03-02");
        insert(sheet, Day.D4, number + 11, "status: I 03-01, D 03-02, I 03-04");
        delete(sheet, Day.D3, number + 12, "status: I 03-01, D 03-03");
        insert(sheet, Day.D4, number + 12, "status: I 03-01, D 03-03, I 03-04");
        sheet.add(
                Day.D2,
                number + 13,
                "deleted",
                "operation",
                null,
                "updated and deleted in one delivery: status: I 03-01, D 03-02 with the later sequence",
                rows -> List.of(rows.get(0), deleted(next(rows.get(0)))));
        insert(sheet, Day.D3, number + 13, "status: I again, re-asserted once 03-02 has come, late (tracked)");
        delete(sheet, Day.D4, number + 14, "status: I 03-01, D 03-04; hub and satellites keep their rows");
    }

    private static void delete(DefectSheet sheet, Day day, long number, String expected) {
        sheet.map(day, number, "deleted", "operation", expected, OrderLogDefects::deleted);
    }

    private static void insert(DefectSheet sheet, Day day, long number, String expected) {
        sheet.map(day, number, "reappears", "operation", expected, row -> row.with("operation", "I"));
    }

    private static Row deleted(Row row) {
        return row.with("operation", "D").with("order_status", null);
    }

    private static Row next(Row row) {
        return row.with("log_position", Long.toString(Long.parseLong(row.get("log_position")) + 1));
    }
}
