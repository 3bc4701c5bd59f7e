// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import io.trino.tpch.Order;
import java.time.LocalDate;
import java.util.List;

/**
 * The log of the orders' status; a unit is what befell an order on a day, by the order's number. The log position
 * grows with each order and operation of a day.
 */
final class OrderLogFeed implements Feed {
    private final Tpch tpch;

    OrderLogFeed(Tpch tpch) {
        this.tpch = tpch;
    }

    @Override
    public Table table() {
        return Table.ORDERS_CDC;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        for (Order order : tpch.orders()) {
            long number = OrderPlan.number(order.getOrderKey());
            for (Day day : Day.values()) {
                files.offer(day, number, OrderPlan.due(number, day), () -> rows(order, number, day));
            }
        }
    }

    private static List<Row> rows(Order order, long number, Day day) {
        String status = String.valueOf(order.getOrderStatus());
        if (day != OrderPlan.first(number)) {
            return List.of(row(order, day, 1, "U", Cycle.second(number, day) ? "H" : status));
        }
        if (number % 100 == 5) {
            return List.of(row(order, day, 1, "I", "N"), row(order, day, 2, "U", status));
        }
        return List.of(row(order, day, 1, "I", status));
    }

    /** A row of the log; step is the operation's place among the order's operations of the day, from 1. */
    static Row row(Order order, Day day, int step, String operation, String status) {
        long number = OrderPlan.number(order.getOrderKey());
        return Row.of(
                Table.ORDERS_CDC,
                Long.toString(order.getOrderKey()),
                Long.toString(number * 10 + step),
                operation,
                status,
                Text.time(LocalDate.parse(day.label())
                        .minusDays(1)
                        .atStartOfDay()
                        .plusSeconds(Mix.below(80_000, "changed", number) + step)));
    }
}
