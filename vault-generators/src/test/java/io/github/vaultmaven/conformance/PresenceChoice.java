// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.model.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a random effectivity satellite or status tracking looks like.
 *
 * @param kind what it is
 * @param delivery how its source delivers
 * @param tracked whether it tracks late arrivals, for changes
 * @param sequence whether a sequence column is declared
 * @param drivers how many driving members there are: {@code d1} of text, {@code d2} of numbers that come as text
 * @param partnerParts parts of the partner's key: {@code p1} of text, {@code p2} an optional number that comes as text
 * @param dependent whether the link has the dependent-child key {@code c}
 */
record PresenceChoice(
        Kind kind,
        Delivery delivery,
        boolean tracked,
        boolean sequence,
        int drivers,
        int partnerParts,
        boolean dependent) {

    enum Kind {
        EFFECTIVITY,
        STATUS_OF_HUB,
        STATUS_OF_LINK
    }

    static PresenceChoice random(Random random) {
        Kind kind = List.of(Kind.EFFECTIVITY, Kind.EFFECTIVITY, Kind.STATUS_OF_HUB, Kind.STATUS_OF_LINK)
                .get(random.nextInt(4));
        Delivery delivery = List.of(Delivery.FULL, Delivery.FULL, Delivery.DELTA, Delivery.CDC, Delivery.CDC)
                .get(random.nextInt(5));
        boolean changes = delivery != Delivery.FULL;
        return new PresenceChoice(
                kind,
                delivery,
                changes && random.nextBoolean(),
                (changes || kind == Kind.EFFECTIVITY) && random.nextInt(3) == 0,
                1 + random.nextInt(2),
                1 + random.nextInt(2),
                random.nextInt(4) == 0);
    }

    boolean full() {
        return delivery == Delivery.FULL;
    }

    /** Source columns that make up the driving members, one each. */
    List<String> driverColumns() {
        return drivers == 1 ? List.of("d1") : List.of("d1", "d2");
    }

    /** Source columns of the partner. */
    List<String> partnerColumns() {
        return partnerParts == 1 ? List.of("p1") : List.of("p1", "p2");
    }

    List<String> dependentColumns() {
        return dependent ? List.of("c") : List.of();
    }

    /** All key columns in order. */
    List<String> keyColumns() {
        var all = new ArrayList<>(driverColumns());
        all.addAll(partnerColumns());
        all.addAll(dependentColumns());
        return all;
    }

    /** True for columns of numbers that come as text. */
    static boolean isNumber(String column) {
        return column.equals("d2") || column.equals("p2") || column.equals("seq");
    }
}
