// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The rows that one source hands over under one load timestamp, for the tests of the laws. */
record Delivery(int place, LocalDateTime ldts, List<SourceRow> rows) {

    /** The delivery torn in two. */
    List<Delivery> torn(Random random) {
        List<SourceRow> first = new ArrayList<>();
        List<SourceRow> second = new ArrayList<>();
        rows.forEach(row -> (random.nextBoolean() ? first : second).add(row));
        return List.of(new Delivery(place, ldts, first), new Delivery(place, ldts, second));
    }

    /** Whether it stands behind another in the order of load timestamps and places. */
    boolean isBehind(Delivery other) {
        int order = ldts.compareTo(other.ldts);
        return order != 0 ? order > 0 : place > other.place;
    }
}
