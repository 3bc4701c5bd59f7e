// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.List;
import java.util.Locale;

/** What is wrong with the customers. */
final class CustomerDefects {
    private static final String NULL_KEY = "rejected in every structure of the customer; never a zero key";
    private static final String BAD_TYPE =
            "satellite holding the column: rejected; hub, other satellites and links: stored; status tracking: seen";
    private static final String KEPT = "stored as it stands; the same text on each day, so one satellite row";
    private static final String EQUAL = "the same number as on the days before: nothing added";

    private CustomerDefects() {}

    static List<Defect> list(long customers) {
        DefectSheet sheet = new DefectSheet(Table.CUSTOMER);
        keys(sheet);
        values(sheet);
        texts(sheet);
        json(sheet);
        partners(sheet);
        absences(sheet, customers);
        return sheet.defects();
    }

    private static void keys(DefectSheet sheet) {
        sheet.twice(Day.D1, 21, "equal rows are one: one hub row, one satellite row, nothing rejected")
                .also(
                        Day.D1,
                        22,
                        "conflict",
                        "address",
                        "1 Other Street",
                        "conflict",
                        "satellite: both rows rejected, none stored for this day; hub and link stored; status"
                                + " tracking: seen")
                .also(Day.D1, 41, "null_key", "customer_id", null, "null_key", NULL_KEY)
                .set(Day.D2, 43, "blank_key", "customer_id", "   ", "null_key", NULL_KEY)
                .map(
                        Day.D2,
                        23,
                        "key_spelling",
                        "customer_id",
                        "the same key: nothing added, the hub keeps its spelling",
                        CustomerDefects::respell)
                .also(
                        Day.D3,
                        24,
                        "key_spelling",
                        "customer_id",
                        "c000000024",
                        null,
                        "two spellings of one key with equal payload are one row: nothing added");
    }

    /** The row with its customer in lower case between blanks. */
    static Row respell(Row row) {
        return row.with("customer_id", " " + row.get("customer_id").toLowerCase(Locale.ROOT) + " ");
    }

    private static void values(DefectSheet sheet) {
        sheet.set(Day.D3, 25, "bad_number", "account_balance", "n/a", "bad_type", BAD_TYPE)
                .set(Day.D4, 44, "bad_number", "account_balance", "1.234,56", "bad_type", BAD_TYPE)
                .set(Day.D2, 26, "bad_date", "customer_since", "2026-02-30", "bad_type", BAD_TYPE)
                .map(
                        Day.D2,
                        27,
                        "trailing_zeros",
                        "account_balance",
                        EQUAL,
                        row -> row.with("account_balance", row.get("account_balance") + "00"))
                .set(Day.D1, 28, "zero", "account_balance", "0.00", null, "stored")
                .set(Day.D2, 28, "negative_zero", "account_balance", "-0.00", null, EQUAL)
                .set(Day.D3, 28, "negative_zero", "account_balance", "-0", null, EQUAL)
                .set(Day.D4, 28, "zero", "account_balance", "0", null, EQUAL);
    }

    private static void texts(DefectSheet sheet) {
        for (Day day : Day.values()) {
            sheet.set(day, 29, "non_ascii", "name", "Jürgen Größe", null, KEPT)
                    .set(day, 30, "non_ascii", "name", "株式会社東京商事", null, KEPT)
                    .set(day, 31, "non_ascii", "name", "Łucja Ćwiek \uD83D\uDE80", null, KEPT)
                    .set(day, 33, "quote", "address", "\"The Mill\", 5 \"B\"", null, KEPT)
                    .set(day, 34, "newline", "address", "5 High Street\nBack door", null, KEPT)
                    .set(day, 36, "separator", "address", "Box 7; Hall | 2 || Gate\t3", null, KEPT);
        }
        for (Day day : List.of(Day.D2, Day.D3, Day.D4)) {
            sheet.set(
                            day,
                            32,
                            "unicode_form",
                            "name",
                            "Cafe\u0301 Zoe\u0301",
                            null,
                            "other code points than on 2026-03-01, the same text in Unicode NFC, as which"
                                    + " it is hashed: nothing added")
                    .add(
                            day,
                            35,
                            "separator",
                            "name",
                            null,
                            "differs from 2026-03-01 only in where a separator stands: a change, once",
                            rows -> List.of(rows.get(0).with("name", "A").with("address", "B||C")));
        }
        sheet.set(Day.D1, 32, "unicode_form", "name", "Caf\u00e9 Zo\u00e9", null, "stored as it stands")
                .add(
                        Day.D1,
                        35,
                        "separator",
                        "name",
                        null,
                        "stored as it stands",
                        rows -> List.of(rows.get(0).with("name", "A||B").with("address", "C")));
    }

    private static void json(DefectSheet sheet) {
        sheet.set(
                        Day.D3,
                        37,
                        "bad_json",
                        "preferences",
                        "{\"tags\":[\"gift\",",
                        "bad_type",
                        "where it is flattened or typed as JSON: rejected; kept as text: a change")
                .map(
                        Day.D2,
                        38,
                        "json_spelling",
                        "preferences",
                        "flattened: nothing added; kept as text: a change",
                        row -> row.with("preferences", row.get("preferences").replace(":", " : ")));
    }

    private static void partners(DefectSheet sheet) {
        sheet.set(
                        Day.D4,
                        39,
                        "null_partner",
                        "nation_code",
                        null,
                        "null_key",
                        "link to nation: rejected (unless declared zero or none); effectivity: the old partner is"
                                + " closed; hub and satellites stored")
                .set(
                        Day.D2,
                        40,
                        "unknown_partner",
                        "nation_code",
                        "ZZ",
                        null,
                        "hub nation gets the key, the link a row; no satellite describes it (ghost record)");
    }

    // Of each 500 customers one is gone on the second day, one on the third, one from the third on.
    private static void absences(DefectSheet sheet, long customers) {
        for (long number = 0; number < customers; number += 500) {
            sheet.absent(Day.D2, number + 11, "status: I 03-01, D 03-02, I 03-03, though 03-03 arrives first")
                    .absent(Day.D3, number + 12, "status: I 03-01, D 03-03, I 03-04")
                    .absent(Day.D3, number + 13, "status: I 03-01, D 03-03; hub and satellites keep their rows")
                    .absent(Day.D4, number + 13, "status: still D of 03-03")
                    .note(
                            Day.D3,
                            number + 17,
                            "returns",
                            "equal to 03-01, changed on 03-02: A, B, A in three rows where late rows are tracked");
        }
    }
}
