// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import io.trino.tpch.PartSupplier;
import java.util.List;

/** What suppliers offer; a unit is an offer, by ten times its part plus its place (1 to 4) among the part's offers. */
final class PartSupplierFeed implements Feed {
    private static final int OFFERS = 4;

    private final Tpch tpch;

    PartSupplierFeed(Tpch tpch) {
        this.tpch = tpch;
    }

    @Override
    public Table table() {
        return Table.PARTSUPP;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        long count = 0;
        for (PartSupplier offer : tpch.partSuppliers()) {
            long part = offer.getPartKey();
            long number = part * 10 + 1 + count++ % OFFERS;
            for (Day day : Day.values()) {
                boolean due = day == Day.D1 || Cycle.changesOn(part, day);
                files.offer(day, number, due, () -> List.of(row(offer, day)));
            }
        }
    }

    private static Row row(PartSupplier offer, Day day) {
        long part = offer.getPartKey();
        boolean more = Cycle.second(part, day) || Cycle.fourth(part, day);
        return Row.of(
                Table.PARTSUPP,
                Long.toString(part),
                Text.supplierId(offer.getSupplierKey()),
                Integer.toString(offer.getAvailableQuantity() + (more ? 10 : 0)),
                Text.hundredths(offer.getSupplyCostInCents() + (Cycle.third(part, day) ? 5 : 0)),
                offer.getComment());
    }
}
