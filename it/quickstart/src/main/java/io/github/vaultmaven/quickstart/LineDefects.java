// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.List;
import java.util.stream.Stream;

/** What is wrong with order lines and payments. */
final class LineDefects {
    private static final String BAD_TYPE = "satellite holding the column: rejected; hubs and link stored";

    private LineDefects() {}

    static List<Defect> list() {
        return Stream.of(lines(), payments()).flatMap(List::stream).toList();
    }

    private static List<Defect> lines() {
        return new DefectSheet(Table.LINEITEM)
                .twice(Day.D1, 211, "equal rows are one: one link row, one satellite row")
                .also(
                        Day.D1,
                        221,
                        "conflict",
                        "quantity",
                        "999",
                        "conflict",
                        "satellite of the link: both rows rejected; link stored")
                .also(
                        Day.D1,
                        231,
                        "null_child",
                        "line_number",
                        null,
                        "null_child",
                        "link and its satellite: rejected; hubs order, part and supplier are fed")
                .set(
                        Day.D2,
                        241,
                        "unknown_partner",
                        "part_id",
                        "999999999",
                        null,
                        "hub part gets the key, the link a row; no satellite describes the part")
                .set(
                        Day.D2,
                        251,
                        "null_partner",
                        "supplier_id",
                        null,
                        "null_key",
                        "link and its satellite: rejected (unless declared zero or none); other hubs are fed")
                .also(
                        Day.D2,
                        291,
                        "null_key",
                        "order_id",
                        null,
                        "null_key",
                        "link and its satellite: rejected; hubs part and supplier are fed")
                .set(Day.D3, 261, "bad_date", "ship_date", "0000-00-00", "bad_type", BAD_TYPE)
                .set(Day.D3, 271, "bad_number", "quantity", "17,0", "bad_type", BAD_TYPE)
                .map(
                        Day.D4,
                        281,
                        "trailing_zeros",
                        "discount",
                        "the same number: nothing added",
                        row -> row.with("discount", row.get("discount") + "00"))
                .defects();
    }

    private static List<Defect> payments() {
        DefectSheet sheet = new DefectSheet(Table.PAYMENTS)
                .twice(Day.D1, 221, "equal rows are one: one row of the non-historized link")
                .also(Day.D1, 241, "conflict", "amount", "3.00", "conflict", "both rows rejected; hub order stored")
                .note(Day.D2, 261, "replay", "the same payment again: nothing added")
                .set(Day.D3, 281, "taken", "amount", "1.00", "taken", "rejected: the payment of 03-01 stays")
                .set(
                        Day.D2,
                        981,
                        "taken",
                        "amount",
                        "2.00",
                        "taken",
                        "rejected: comes late, the payment of 03-03 is stored already (in order, 03-03 is taken)")
                .map(
                        Day.D4,
                        401,
                        "trailing_zeros",
                        "amount",
                        "the same payment again: nothing added",
                        row -> row.with("amount", row.get("amount") + "0"));
        rejectedPayments(sheet);
        return sheet.defects();
    }

    private static void rejectedPayments(DefectSheet sheet) {
        sheet.set(Day.D2, 321, "null_partner", "order_id", null, "null_key", "link: rejected")
                .set(
                        Day.D3,
                        341,
                        "unknown_partner",
                        "order_id",
                        "9999999999999",
                        null,
                        "hub order gets the key, the link a row")
                .set(Day.D2, 361, "bad_number", "amount", "12,50 EUR", "bad_type", "link: rejected; hub order stored")
                .set(
                        Day.D3,
                        441,
                        "bad_time",
                        "paid_at",
                        "2026-02-29 10:00:00",
                        "bad_type",
                        "link: rejected; hub order stored")
                .also(Day.D4, 381, "null_child", "payment_id", null, "null_child", "link: rejected; hub order stored");
    }
}
