// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.List;
import java.util.stream.Stream;

/** What is wrong with regions, nations, countries and reference data. */
final class CodeDefects {
    private static final String ONE = "equal rows are one: nothing added";

    private CodeDefects() {}

    static List<Defect> list() {
        return Stream.of(regions(), nations(), countries(), priorities(), shipModes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Defect> regions() {
        return new DefectSheet(Table.REGION).twice(Day.D3, 0, ONE).defects();
    }

    private static List<Defect> nations() {
        return new DefectSheet(Table.NATION)
                .also(Day.D1, 3, "null_key", "nation_code", null, "null_key", "rejected; hub region is fed")
                .twice(Day.D2, 6, ONE)
                .set(
                        Day.D2,
                        12,
                        "null_partner",
                        "region_code",
                        null,
                        "null_key",
                        "link to region: rejected (unless declared zero or none); effectivity: closed on 03-02, open"
                                + " again on 03-03")
                .note(Day.D3, 4, "moved", "link to region: a second row; effectivity: ME closed, AF open from 03-03 on")
                .also(
                        Day.D4,
                        7,
                        "conflict",
                        "name",
                        "DEUTSCHLAND",
                        "conflict",
                        "satellite: both rows rejected; the row of 03-01 stays the last")
                .defects();
    }

    private static List<Defect> countries() {
        return new DefectSheet(Table.COUNTRY)
                .note(
                        Day.D1,
                        7,
                        "key_spelling",
                        "as all codes of this table in lower case with a blank behind: the nation of the other"
                                + " system, one hub row; each system has its own satellite")
                .also(
                        Day.D2,
                        6,
                        "conflict",
                        "risk_class",
                        "Z",
                        "conflict",
                        "satellite: both rows rejected; hub unchanged")
                .also(Day.D4, 9, "null_key", "country_code", null, "null_key", "rejected in every structure")
                .defects();
    }

    private static List<Defect> priorities() {
        return new DefectSheet(Table.ORDER_PRIORITY)
                .twice(Day.D2, 1, ONE)
                .note(Day.D3, 0, "changed", "reference satellite: a second row")
                .also(
                        Day.D4,
                        2,
                        "null_key",
                        "order_priority",
                        null,
                        "null_key",
                        "reference hub and satellite: rejected")
                .defects();
    }

    private static List<Defect> shipModes() {
        return new DefectSheet(Table.SHIP_MODE)
                .note(Day.D3, 0, "changed", "reference satellite: a second row")
                .also(
                        Day.D3,
                        1,
                        "conflict",
                        "description",
                        "By balloon",
                        "conflict",
                        "reference satellite: both rows rejected; reference hub unchanged")
                .defects();
    }
}
