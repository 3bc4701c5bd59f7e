// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.List;
import java.util.Locale;

/**
 * The nations as procurement has them, full: codes in lower case with a blank behind, French names, and one nation more
 * (Switzerland). A unit is a nation, by TPC-H's key. On the third day the delivery is empty.
 */
final class CountryFeed implements Feed {
    private static final String[] RISKS = {"A", "B", "C"};
    private static final int GERMANY = 7;

    @Override
    public Table table() {
        return Table.COUNTRY;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        for (int number = 0; number <= NationCodes.COUNT; number++) {
            int nation = number;
            for (Day day : Day.values()) {
                files.offer(day, nation, day != Day.D3, () -> List.of(row(nation, day)));
            }
        }
    }

    private static Row row(int nation, Day day) {
        if (nation == NationCodes.COUNT) {
            return Row.of(Table.COUNTRY, "ch ", "Suisse", "A");
        }
        String risk = nation == GERMANY && day.since(Day.D2) ? "D" : RISKS[Mix.below(3, "risk", nation)];
        return Row.of(Table.COUNTRY, code(nation), NationCodes.french(nation), risk);
    }

    /** The code in procurement's spelling. */
    static String code(long nation) {
        return NationCodes.code(nation).toLowerCase(Locale.ROOT) + " ";
    }
}
