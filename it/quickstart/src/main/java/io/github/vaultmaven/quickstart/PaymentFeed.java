// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import io.trino.tpch.Order;
import java.time.LocalDate;
import java.util.List;

/**
 * Payments of orders: every second order is paid, every twentieth in two parts. A unit is a payment, by its own number:
 * ten times its order's plus 1 or 2.
 */
final class PaymentFeed implements Feed {
    private static final String[] METHODS = {"card", "transfer", "cash"};

    private final Tpch tpch;

    PaymentFeed(Tpch tpch) {
        this.tpch = tpch;
    }

    @Override
    public Table table() {
        return Table.PAYMENTS;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        for (Order order : tpch.orders()) {
            long number = OrderPlan.number(order.getOrderKey());
            long cents = order.getTotalPriceInCents();
            if (number % 20 == 0) {
                long part = cents * 6 / 10;
                offer(files, order, number * 10 + 1, part);
                offer(files, order, number * 10 + 2, cents - part);
            } else if (number % 2 == 0) {
                offer(files, order, number * 10 + 1, cents);
            }
        }
    }

    private static void offer(DeliveryFiles files, Order order, long payment, long cents) {
        for (Day day : Day.values()) {
            boolean due = day == OrderPlan.first(payment / 10);
            files.offer(day, payment, due, () -> List.of(row(order, payment, cents)));
        }
    }

    private static Row row(Order order, long payment, long cents) {
        return Row.of(
                Table.PAYMENTS,
                Long.toString(order.getOrderKey()),
                Long.toString(payment),
                Text.hundredths(cents),
                Text.time(LocalDate.ofEpochDay(order.getOrderDate())
                        .plusDays(Mix.below(30, "days to pay", payment))
                        .atStartOfDay()
                        .plusSeconds(Mix.below(86_400, "second paid", payment))),
                Mix.pick(METHODS, "method", payment));
    }
}
