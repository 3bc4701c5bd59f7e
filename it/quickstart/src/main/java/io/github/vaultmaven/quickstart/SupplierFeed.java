// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import io.trino.tpch.Supplier;
import java.util.List;

/** The suppliers, full; a unit is a supplier, by its number. */
final class SupplierFeed implements Feed {
    private final Tpch tpch;

    SupplierFeed(Tpch tpch) {
        this.tpch = tpch;
    }

    @Override
    public Table table() {
        return Table.SUPPLIER;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        for (Supplier supplier : tpch.suppliers()) {
            for (Day day : Day.values()) {
                files.offer(day, supplier.getSupplierKey(), true, () -> List.of(row(supplier, day)));
            }
        }
    }

    private static Row row(Supplier supplier, Day day) {
        long number = supplier.getSupplierKey();
        int moved = Cycle.third(number, day) ? 1 : 0;
        return Row.of(
                Table.SUPPLIER,
                Text.supplierId(number),
                supplier.getName(),
                supplier.getAddress() + (Cycle.fourth(number, day) ? ", backyard" : ""),
                CountryFeed.code((supplier.getNationKey() + moved) % NationCodes.COUNT),
                supplier.getPhone(),
                Text.hundredths(supplier.getAccountBalanceInCents() + (Cycle.second(number, day) ? 50_000 : 0)),
                supplier.getComment());
    }
}
