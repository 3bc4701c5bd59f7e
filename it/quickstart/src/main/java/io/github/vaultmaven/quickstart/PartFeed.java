// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import io.trino.tpch.Part;
import java.util.List;

/** New and changed parts; a unit is a part, by its key. */
final class PartFeed implements Feed {
    private final Tpch tpch;

    PartFeed(Tpch tpch) {
        this.tpch = tpch;
    }

    @Override
    public Table table() {
        return Table.PART;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        for (Part part : tpch.parts()) {
            long number = part.getPartKey();
            for (Day day : Day.values()) {
                boolean due = day == Day.D1 || Cycle.changesOn(number, day);
                files.offer(day, number, due, () -> List.of(row(part, day)));
            }
        }
    }

    private static Row row(Part part, Day day) {
        long number = part.getPartKey();
        boolean dearer = Cycle.second(number, day) || Cycle.fourth(number, day);
        return Row.of(
                Table.PART,
                Long.toString(number),
                part.getName(),
                part.getManufacturer(),
                part.getBrand(),
                part.getType(),
                Integer.toString(part.getSize() + (Cycle.third(number, day) ? 1 : 0)),
                part.getContainer(),
                Text.hundredths(part.getRetailPriceInCents() + (dearer ? 100 : 0)),
                part.getComment());
    }
}
