// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import io.trino.tpch.Order;
import java.util.List;

/** New and changed orders; a unit is an order, by its number. */
final class OrderFeed implements Feed {
    private final Tpch tpch;

    OrderFeed(Tpch tpch) {
        this.tpch = tpch;
    }

    @Override
    public Table table() {
        return Table.ORDERS;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        for (Order order : tpch.orders()) {
            long number = OrderPlan.number(order.getOrderKey());
            for (Day day : Day.values()) {
                files.offer(day, number, OrderPlan.due(number, day), () -> List.of(row(order, number, day)));
            }
        }
    }

    private static Row row(Order order, long number, Day day) {
        return Row.of(
                Table.ORDERS,
                Long.toString(order.getOrderKey()),
                Text.customerId(OrderPlan.customer(number, order.getCustomerKey(), day)),
                Text.date(order.getOrderDate()),
                Text.hundredths(order.getTotalPriceInCents()),
                Cycle.second(number, day) ? "1-URGENT" : order.getOrderPriority(),
                order.getClerk(),
                Integer.toString(order.getShipPriority()),
                order.getComment() + (changed(number, day) ? " (changed)" : ""));
    }

    private static boolean changed(long number, Day day) {
        return Cycle.second(number, day) || Cycle.third(number, day) || Cycle.fourth(number, day);
    }
}
