// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One case for the laws.
 *
 * @param inOrder deliveries in order
 * @param order how they arrive
 * @param seed drives the disorder, the cuts into runs and the replays
 */
record LawCase(List<Delivery> inOrder, Order order, long seed) {
    enum Order {
        IN_ORDER,
        LATE,
        TORN
    }

    /** The deliveries as they arrive. */
    List<Delivery> arriving() {
        Random random = new Random(seed);
        List<Delivery> arriving = new ArrayList<>();
        for (Delivery delivery : inOrder) {
            boolean tear = order == Order.TORN && random.nextInt(10) < 4;
            arriving.addAll(tear ? delivery.torn(random) : List.of(delivery));
        }
        if (order != Order.IN_ORDER) {
            Collections.shuffle(arriving, random);
        }
        return arriving;
    }

    /** Cuts deliveries into runs. */
    static List<List<Delivery>> cut(List<Delivery> deliveries, Random random) {
        List<List<Delivery>> runs = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            if (runs.isEmpty() || random.nextBoolean()) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(delivery);
        }
        return runs;
    }
}
