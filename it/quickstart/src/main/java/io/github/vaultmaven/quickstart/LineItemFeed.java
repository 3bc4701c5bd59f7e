// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import io.trino.tpch.LineItem;
import java.util.List;

/** New and changed order lines; a unit is a line, by ten times its order's number plus its own. */
final class LineItemFeed implements Feed {
    private final Tpch tpch;

    LineItemFeed(Tpch tpch) {
        this.tpch = tpch;
    }

    @Override
    public Table table() {
        return Table.LINEITEM;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        for (LineItem line : tpch.lineItems()) {
            long order = OrderPlan.number(line.getOrderKey());
            for (Day day : Day.values()) {
                files.offer(
                        day,
                        order * 10 + line.getLineNumber(),
                        due(order, line.getLineNumber(), day),
                        () -> List.of(row(line, order, day)));
            }
        }
    }

    // Only an order's first line changes.
    private static boolean due(long order, int line, Day day) {
        return day == OrderPlan.first(order) || line == 1 && Cycle.changesOn(order, day);
    }

    private static Row row(LineItem line, long order, Day day) {
        boolean first = line.getLineNumber() == 1;
        return Row.of(
                Table.LINEITEM,
                Long.toString(line.getOrderKey()),
                Integer.toString(line.getLineNumber()),
                Long.toString(line.getPartKey()),
                Text.supplierId(line.getSupplierKey()),
                Long.toString(line.getQuantity()),
                Text.hundredths(line.getExtendedPriceInCents()),
                Text.hundredths(line.getDiscountPercent() + (first && Cycle.third(order, day) ? 1 : 0)),
                Text.hundredths(line.getTaxPercent()),
                returnFlag(line, first && Cycle.fourth(order, day)),
                first && Cycle.second(order, day) ? "H" : line.getStatus(),
                Text.date(line.getShipDate()),
                Text.date(line.getCommitDate()),
                Text.date(line.getReceiptDate()),
                line.getShipInstructions(),
                line.getShipMode(),
                line.getComment());
    }

    private static String returnFlag(LineItem line, boolean changed) {
        String flag = line.getReturnFlag();
        return changed ? (flag.equals("R") ? "A" : "R") : flag;
    }
}
