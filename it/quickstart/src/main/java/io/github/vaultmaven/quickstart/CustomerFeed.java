// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import io.trino.tpch.Customer;
import java.util.List;

/** The customers, full; a unit is a customer, by its number. */
final class CustomerFeed implements Feed {
    private static final String[] SEGMENTS = {"AUTOMOBILE", "BUILDING", "FURNITURE", "MACHINERY", "HOUSEHOLD"};
    private static final int FIRST_SINCE = 7305; // 1990-01-01

    private final Tpch tpch;

    CustomerFeed(Tpch tpch) {
        this.tpch = tpch;
    }

    @Override
    public Table table() {
        return Table.CUSTOMER;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        for (Customer customer : tpch.customers()) {
            long number = customer.getCustomerKey();
            for (Day day : Day.values()) {
                files.offer(day, number, day.since(first(number)), () -> List.of(row(customer, day)));
            }
        }
    }

    /** One customer in a hundred comes on the second day, though older orders name it. */
    static Day first(long number) {
        return number % 100 == 50 ? Day.D2 : Day.D1;
    }

    private static Row row(Customer customer, Day day) {
        long number = customer.getCustomerKey();
        boolean third = Cycle.third(number, day);
        int nation = (int) (customer.getNationKey() + (third ? 1 : 0)) % NationCodes.COUNT;
        return Row.of(
                Table.CUSTOMER,
                Text.customerId(number),
                customer.getName(),
                customer.getAddress() + (Cycle.second(number, day) ? ", 2nd floor" : ""),
                NationCodes.code(nation),
                Text.hundredths(customer.getAccountBalanceInCents() + (third ? 100_000 : 0)),
                segment(customer.getMarketSegment(), Cycle.fourth(number, day)),
                Text.date(FIRST_SINCE + Mix.below(9000, "customer since", number)),
                Preferences.of(number, Cycle.fourth(number, day)),
                customer.getComment());
    }

    private static String segment(String segment, boolean changed) {
        int index = List.of(SEGMENTS).indexOf(segment);
        return SEGMENTS[(index + (changed ? 1 : 0)) % SEGMENTS.length];
    }
}
