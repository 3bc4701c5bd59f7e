// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What of the table is measured. */
enum Part {
    /** Three deliveries in one run. */
    DAYS,
    /** Each key once. */
    INITIAL,
    /** The same, and behind it all tests, and one row in a hundred changed. */
    CHANGED,
    /** Batches behind a short and a long history. */
    HISTORY,
    /** The points in time. */
    PIT;

    /** Those of a list with commas; all of an empty one. */
    static Set<Part> of(String list) {
        var parts = EnumSet.noneOf(Part.class);
        Arrays.stream(list.split(","))
                .filter(name -> !name.isBlank())
                .forEach(name -> parts.add(valueOf(name.strip().toUpperCase(Locale.ROOT))));
        return parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
    }
}
