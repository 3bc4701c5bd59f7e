// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import io.trino.tpch.Customer;
import java.util.List;

/** Which customer was found to be another one twice; a unit is the merged customer, by its number. */
final class CustomerMergeFeed implements Feed {
    private final Tpch tpch;

    CustomerMergeFeed(Tpch tpch) {
        this.tpch = tpch;
    }

    @Override
    public Table table() {
        return Table.CUSTOMER_MERGE;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        for (Customer customer : tpch.customers()) {
            long number = customer.getCustomerKey();
            for (Day day : Day.values()) {
                files.offer(day, number, merged(number, day), () -> List.of(row(number, day)));
            }
        }
    }

    // Each 250th customer is merged on each day into the one before it.
    private static boolean merged(long number, Day day) {
        return number % 250 == 101 + 30L * day.ordinal();
    }

    private static Row row(long number, Day day) {
        return Row.of(Table.CUSTOMER_MERGE, Text.customerId(number), Text.customerId(number - 1), day.label());
    }
}
