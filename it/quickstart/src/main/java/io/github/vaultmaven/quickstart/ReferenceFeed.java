// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.List;

/** Codes with their descriptions, full; a unit is a code, by its place. The first description changes on the third day. */
final class ReferenceFeed implements Feed {
    private final Table table;
    private final String changed;
    private final List<List<String>> codes;

    private ReferenceFeed(Table table, String changed, List<List<String>> codes) {
        this.table = table;
        this.changed = changed;
        this.codes = codes;
    }

    static ReferenceFeed orderPriorities() {
        return new ReferenceFeed(
                Table.ORDER_PRIORITY,
                "Leaves the house on the next day",
                List.of(
                        List.of("1-URGENT", "Leaves the house on the same day"),
                        List.of("2-HIGH", "Leaves the house within two days"),
                        List.of("3-MEDIUM", "Leaves the house within a week"),
                        List.of("4-NOT SPECIFIED", "Nothing agreed"),
                        List.of("5-LOW", "Leaves the house when a load is full")));
    }

    static ReferenceFeed shipModes() {
        return new ReferenceFeed(
                Table.SHIP_MODE,
                "By air, booked",
                List.of(
                        List.of("REG AIR", "By air, scheduled"),
                        List.of("AIR", "By air, chartered"),
                        List.of("RAIL", "By rail"),
                        List.of("SHIP", "By sea"),
                        List.of("TRUCK", "By road"),
                        List.of("MAIL", "By mail; letters and parcels"),
                        List.of("FOB", "Free on board: the buyer's carrier")));
    }

    @Override
    public Table table() {
        return table;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        for (int i = 0; i < codes.size(); i++) {
            int place = i;
            for (Day day : Day.values()) {
                files.offer(day, place, true, () -> List.of(row(place, day)));
            }
        }
    }

    private Row row(int place, Day day) {
        List<String> code = codes.get(place);
        return Row.of(table, code.get(0), place == 0 && day.since(Day.D3) ? changed : code.get(1));
    }
}
