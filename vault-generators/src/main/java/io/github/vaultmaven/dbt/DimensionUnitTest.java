// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static io.github.vaultmaven.dbt.UnitTestRows.FIRST;
import static io.github.vaultmaven.dbt.UnitTestRows.SECOND;
import static io.github.vaultmaven.dbt.UnitTestRows.THIRD;

import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Map;

/** A member has one row for each interval without a change, and the last one is open. */
final class DimensionUnitTest {

    private static final String FOREVER = "9999-12-31 00:00:00";

    private final UnitTestRows rows;

    DimensionUnitTest(UnitTestRows rows) {
        this.rows = rows;
    }

    /** The test of a dimension; none where more than the rows of one satellite make its members. */
    List<UnitTest> of(Dimension dimension) {
        return fits(dimension) ? List.of(test(dimension)) : List.of();
    }

    private boolean fits(Dimension dimension) {
        List<MartSatellite> satellites = dimension.satellites();
        return dimension.type() == Dimension.Type.SCD2
                && dimension.hierarchy().isEmpty()
                && satellites.size() == 1
                && satellites.get(0).sequence().isEmpty()
                && rows.readsModels(rows.built(dimension.name()))
                && dimension.attributes().stream().anyMatch(a -> a.type() instanceof DataType.Text);
    }

    private UnitTest test(Dimension dimension) {
        MartBase hub = dimension.hub();
        MartSatellite satellite = dimension.satellites().get(0);
        Map<String, String> given = rows.empty(rows.built(dimension.name()));
        given.put(rows.reference(hub.relation()), rows.rows(hub.relation(), List.of(rows.keyed(hub.key(), FIRST, ""))));
        given.put(
                rows.reference(satellite.relation()),
                rows.rows(
                        satellite.relation(),
                        List.of(
                                text(satellite, FIRST, "A"),
                                text(satellite, SECOND, "A"),
                                text(satellite, THIRD, "B"))));
        return new UnitTest(
                dimension.name(),
                "one row for each interval without a change, the last one open",
                given,
                Map.of(),
                List.of(interval(hub.key(), FIRST, THIRD), interval(hub.key(), THIRD, FOREVER)));
    }

    private Map<String, String> text(MartSatellite satellite, String at, String text) {
        return rows.texts(satellite.relation(), satellite.hashKey(), at, text);
    }

    private Map<String, Object> interval(String key, String from, String to) {
        return rows.expected()
                .digest(key, "11")
                .value("valid_from", from)
                .value("valid_to", to)
                .value("is_current", to.equals(FOREVER))
                .values();
    }
}
