// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.List;

/** What is wrong with the orders. */
final class OrderDefects {
    private static final String NULL_KEY =
            "hub order, its satellites and links: rejected; hub customer is fed all the same";
    private static final String BAD_TYPE = "satellite holding the column: rejected; hub and link stored";

    private OrderDefects() {}

    static List<Defect> list(long orders) {
        DefectSheet sheet = new DefectSheet(Table.ORDERS)
                .twice(Day.D1, 21, "equal rows are one")
                .also(
                        Day.D1,
                        22,
                        "conflict",
                        "total_price",
                        "1.00",
                        "conflict",
                        "satellite: both rows rejected, the slot is closed; hub and link stored")
                .also(Day.D3, 28, "null_key", "order_id", null, "null_key", NULL_KEY)
                .also(Day.D2, 27, "bad_key", "order_id", "X12", "bad_type", NULL_KEY)
                .set(Day.D2, 25, "bad_date", "order_date", "1996-13-45", "bad_type", BAD_TYPE)
                .set(Day.D3, 26, "bad_number", "total_price", "12 345.60", "bad_type", BAD_TYPE)
                .map(
                        Day.D2,
                        29,
                        "trailing_zeros",
                        "total_price",
                        "the same number: nothing added",
                        row -> row.with("total_price", row.get("total_price") + "000"));
        partners(sheet);
        history(sheet, orders);
        return sheet.defects();
    }

    private static void partners(DefectSheet sheet) {
        sheet.set(
                        Day.D1,
                        23,
                        "null_partner",
                        "customer_id",
                        null,
                        "null_key",
                        "link to customer: rejected (unless declared zero or none); hub order and satellite stored")
                .set(
                        Day.D2,
                        24,
                        "unknown_partner",
                        "customer_id",
                        Text.customerId(999_999_999),
                        null,
                        "hub customer gets the key, the link a row; effectivity: the old partner is closed")
                .map(
                        Day.D3,
                        30,
                        "key_spelling",
                        "customer_id",
                        "the same partner: nothing added",
                        CustomerDefects::respell)
                .set(
                        Day.D4,
                        31,
                        "unknown_code",
                        "order_priority",
                        "9-NONE",
                        null,
                        "stored; a look-up in the reference finds nothing (`unmatched` where the spec says reject)");
    }

    private static void history(DefectSheet sheet, long orders) {
        sheet.set(Day.D2, 32, "late_change", "comment", "second", null, "stored between 03-01 and 03-03")
                .set(Day.D3, 32, "late_change", "comment", "third", null, "stored, before the row of 03-02 comes")
                .note(
                        Day.D3,
                        117,
                        "moved",
                        "effectivity: three customers in turn, open from 03-01, 03-02 and 03-03, the middle one late");
        for (long number = 17; number <= orders; number += 500) {
            sheet.note(
                    Day.D3,
                    number,
                    "returns",
                    "equal to 03-01, changed on 03-02: A at 03-01, B at 03-02, A re-asserted at 03-03 (tracked)");
        }
    }
}
