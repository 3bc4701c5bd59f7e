// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import io.trino.tpch.Region;
import java.util.List;

/** The regions, full; a unit is a region, by TPC-H's key. */
final class RegionFeed implements Feed {
    private final Tpch tpch;

    RegionFeed(Tpch tpch) {
        this.tpch = tpch;
    }

    @Override
    public Table table() {
        return Table.REGION;
    }

    @Override
    public void offerTo(DeliveryFiles files) {
        for (Region region : tpch.regions()) {
            for (Day day : Day.values()) {
                files.offer(day, region.getRegionKey(), true, () -> List.of(row(region)));
            }
        }
    }

    private static Row row(Region region) {
        return Row.of(Table.REGION, NationCodes.region(region.getRegionKey()), region.getName(), region.getComment());
    }
}
