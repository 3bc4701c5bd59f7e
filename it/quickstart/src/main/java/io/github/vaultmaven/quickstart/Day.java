// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.List;

/** A day of deliveries. Its label is the name of the folder, and midnight of it (UTC) the load timestamp. */
enum Day {
    D1("2026-03-01"),
    D2("2026-03-02"),
    D3("2026-03-03"),
    D4("2026-03-04");

    /** The order in which the folders arrive: the second is late. */
    static final List<Day> ARRIVAL = List.of(D1, D3, D2, D4);

    private final String label;

    Day(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean since(Day first) {
        return compareTo(first) >= 0;
    }
}
