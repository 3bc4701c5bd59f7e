// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is wrong with suppliers, parts and offers. */
final class ProcurementDefects {
    private static final String KEPT = "stored as it stands";
    private static final String ONE = "equal rows are one";
    private static final String EQUAL = "the same number: nothing added";
    private static final String BAD_TYPE = "satellite holding the column: rejected; hubs and links stored";
    private static final String BOTH = "satellite: both rows rejected, the slot is closed; hubs and links stored";

    private ProcurementDefects() {}

    static List<Defect> list() {
        return Stream.of(suppliers(), parts(), offers()).flatMap(List::stream).toList();
    }

    private static List<Defect> suppliers() {
        DefectSheet sheet = new DefectSheet(Table.SUPPLIER)
                .twice(Day.D1, 21, ONE)
                .also(Day.D1, 22, "conflict", "address", "1 Other Street", "conflict", BOTH)
                .map(Day.D2, 23, "key_spelling", "supplier_id", "the same key: nothing added", row -> respell(row))
                .set(Day.D3, 24, "bad_number", "account_balance", "--5.00", "bad_type", BAD_TYPE)
                .set(
                        Day.D4,
                        25,
                        "null_partner",
                        "country_code",
                        null,
                        "null_key",
                        "link to nation: rejected (unless declared zero or none); effectivity: the old partner is"
                                + " closed")
                .set(
                        Day.D2,
                        26,
                        "unknown_partner",
                        "country_code",
                        "zz ",
                        null,
                        "hub nation gets the key, the link a row; closed again on 03-03")
                .also(Day.D2, 29, "null_key", "supplier_id", null, "null_key", "rejected in every structure")
                .absent(Day.D3, 31, "status: I 03-01, D 03-03, I 03-04");
        for (Day day : Day.values()) {
            sheet.set(day, 27, "non_ascii", "name", "Ångström & Søn", null, KEPT)
                    .set(day, 28, "separator", "name", "Nut|Bolt;Screw||Co", null, KEPT);
        }
        return sheet.defects();
    }

    private static Row respell(Row row) {
        return row.with("supplier_id", " " + row.get("supplier_id").toLowerCase(Locale.ROOT));
    }

    private static List<Defect> parts() {
        return new DefectSheet(Table.PART)
                .twice(Day.D1, 21, ONE)
                .also(Day.D1, 22, "conflict", "retail_price", "1.00", "conflict", BOTH)
                .set(Day.D1, 26, "quote", "name", "3\" pipe, \"blue\"", null, KEPT)
                .set(Day.D1, 27, "newline", "name", "left half\nright half", null, KEPT)
                .set(Day.D2, 23, "bad_number", "size", "XL", "bad_type", BAD_TYPE)
                .map(Day.D2, 24, "trailing_zeros", "retail_price", EQUAL, row -> zeros(row, "retail_price"))
                .also(Day.D3, 25, "null_key", "part_id", null, "null_key", "rejected in every structure")
                .defects();
    }

    private static List<Defect> offers() {
        return new DefectSheet(Table.PARTSUPP)
                .twice(Day.D1, 211, ONE)
                .also(Day.D1, 221, "conflict", "supply_cost", "1.00", "conflict", BOTH)
                .set(
                        Day.D2,
                        231,
                        "null_partner",
                        "supplier_id",
                        null,
                        "null_key",
                        "link and its satellite: rejected (unless declared zero or none); hub part is fed")
                .set(
                        Day.D3,
                        241,
                        "unknown_partner",
                        "part_id",
                        "999999999",
                        null,
                        "hub part gets the key, the link a row")
                .map(Day.D2, 251, "trailing_zeros", "supply_cost", EQUAL, row -> zeros(row, "supply_cost"))
                .set(Day.D3, 261, "bad_number", "available_quantity", "many", "bad_type", BAD_TYPE)
                .map(Day.D4, 271, "key_spelling", "supplier_id", "the same keys: nothing added", row -> respell(row))
                .defects();
    }

    private static Row zeros(Row row, String column) {
        return row.with(column, row.get(column) + "00");
    }
}
