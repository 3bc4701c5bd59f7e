// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with the customers' phone numbers and with the merges. */
final class CustomerSetDefects {
    private CustomerSetDefects() {}

    static List<Defect> list(long customers) {
        return Stream.of(phones(customers), merges()).flatMap(List::stream).toList();
    }

    private static List<Defect> phones(long customers) {
        DefectSheet sheet = new DefectSheet(Table.CUSTOMER_PHONE)
                .twice(Day.D1, 21, "equal rows are one row of the set")
                .also(
                        Day.D1,
                        22,
                        "conflict",
                        "phone",
                        "+99 000000",
                        "conflict",
                        "one child key with two payloads: the whole set of this customer is rejected")
                .also(
                        Day.D2,
                        23,
                        "null_child",
                        "phone_type",
                        null,
                        "null_child",
                        "the whole set of this customer is rejected; the set of 03-01 stays the last")
                .map(
                        Day.D3,
                        24,
                        "key_spelling",
                        "customer_id",
                        "the same key and set: nothing added",
                        CustomerDefects::respell)
                .also(
                        Day.D2,
                        26,
                        "null_key",
                        "customer_id",
                        null,
                        "null_key",
                        "this row is rejected; the set beside it is equal to that of 03-01: nothing added")
                .add(
                        Day.D4,
                        20,
                        "out_of_order",
                        null,
                        null,
                        "the order of rows says nothing: an equal set, nothing added",
                        CustomerSetDefects::reversed);
        for (long number = 0; number < customers; number += 500) {
            sheet.note(
                    Day.D3,
                    number + 17,
                    "returns",
                    "the set of 03-01 again: stored again once 03-02 has come, late (tracked)");
        }
        return sheet.defects();
    }

    /** The rows in the other order. */
    static List<Row> reversed(List<Row> rows) {
        List<Row> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        return turned;
    }

    private static List<Defect> merges() {
        String survivor = "surviving_customer_id";
        return new DefectSheet(Table.CUSTOMER_MERGE)
                .map(
                        Day.D2,
                        27,
                        "self_merge",
                        survivor,
                        "a link row like any other: one key in both roles",
                        row -> row.with(survivor, row.get("customer_id")))
                .set(
                        Day.D3,
                        28,
                        "unknown_partner",
                        survivor,
                        Text.customerId(999_999_999),
                        null,
                        "hub customer gets the key, the link a row")
                .set(
                        Day.D4,
                        29,
                        "null_partner",
                        survivor,
                        null,
                        "null_key",
                        "link: rejected (unless declared zero or none); hub customer stored")
                .note(Day.D3, 100, "chain", "101 was merged into 100 on 03-01, now 100 into 99: two link rows")
                .set(
                        Day.D4,
                        101,
                        "moved",
                        survivor,
                        Text.customerId(99),
                        null,
                        "a second link row; effectivity: 100 is closed, 99 open")
                .defects();
    }
}
