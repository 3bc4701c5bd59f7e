// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import io.trino.tpch.Nation;
import java.util.List;

/** The nations of the ERP system, full; a unit is a nation, by TPC-H's key. */
final class NationFeed implements Feed {
    private static final int EGYPT = 4;
    private static final int AFRICA = 0;

    private final Tpch tpch;

    NationFeed(Tpch tpch) {
        this.tpch = tpch;
    }

    @Override
    public Table table() {
        return Table.NATION;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        for (Nation nation : tpch.nations()) {
            for (Day day : Day.values()) {
                files.offer(day, nation.getNationKey(), true, () -> List.of(row(nation, day)));
            }
        }
    }

    // On the third day Egypt moves to another region.
    private static Row row(Nation nation, Day day) {
        boolean moved = nation.getNationKey() == EGYPT && day.since(Day.D3);
        return Row.of(
                Table.NATION,
                NationCodes.code(nation.getNationKey()),
                nation.getName(),
                NationCodes.region(moved ? AFRICA : nation.getRegionKey()),
                nation.getComment());
    }
}
