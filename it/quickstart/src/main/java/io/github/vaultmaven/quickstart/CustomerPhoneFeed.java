// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import io.trino.tpch.Customer;
import java.util.ArrayList;
import java.util.List;

/** The customers' phone numbers; a unit is the whole set of a customer, by the customer's number. */
final class CustomerPhoneFeed implements Feed {
    private final Tpch tpch;

    CustomerPhoneFeed(Tpch tpch) {
        this.tpch = tpch;
    }

    @Override
    public Table table() {
        return Table.CUSTOMER_PHONE;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        for (Customer customer : tpch.customers()) {
            long number = customer.getCustomerKey();
            for (Day day : Day.values()) {
                boolean due = day == CustomerFeed.first(number) || Cycle.changesOn(number, day);
                files.offer(day, number, due, () -> set(customer, day));
            }
        }
    }

    private static List<Row> set(Customer customer, Day day) {
        long number = customer.getCustomerKey();
        List<Row> set = new ArrayList<>();
        if (!Cycle.fourth(number, day)) {
            set.add(row(number, "main", customer.getPhone()));
        }
        if (number % 2 == 0 || Cycle.fourth(number, day)) {
            set.add(row(number, "mobile", invented("mobile", number, Cycle.third(number, day) ? 1 : 0)));
        }
        if (number % 5 == 0 || Cycle.second(number, day)) {
            set.add(row(number, "office", invented("office", number, 0)));
        }
        return set;
    }

    private static Row row(long number, String type, String phone) {
        return Row.of(Table.CUSTOMER_PHONE, Text.customerId(number), type, phone);
    }

    private static String invented(String type, long number, int step) {
        return "+99 " + (100_000 + Mix.below(900_000, type, number) + step);
    }
}
