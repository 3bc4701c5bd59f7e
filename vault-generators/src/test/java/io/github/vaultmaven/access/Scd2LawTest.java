// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.Dimension.Type;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.reference.Dimension;
import io.github.vaultmaven.reference.DimensionRow;
import io.github.vaultmaven.reference.HubRow;
import io.github.vaultmaven.reference.SatelliteRow;
import io.github.vaultmaven.reference.Slot;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** SCD2 intervals equal those of a naive computation: maximal, gapless, half-open. */
class Scd2LawTest {

    /** A row that is put in: {@code relation} is h, a or b. */
    record Put(String relation, String key, int day, int sequence, String payload) {}

    private static final io.github.vaultmaven.model.Dimension DIMENSION = new io.github.vaultmaven.model.Dimension(
            "thing",
            "dim_thing",
            Type.SCD2,
            "thing_key",
            MartBase.of(HandMade.HUB),
            List.of(MartSatellite.of("a", HandMade.A), MartSatellite.of("b", HandMade.B)),
            List.of(
                    MartColumn.of("p", DataType.TEXT, ModelText.expression("a.p")),
                    MartColumn.of("q", DataType.TEXT, ModelText.expression("b.q"))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Origin.MEMORY);

    @Provide
    Arbitrary<List<Put>> puts() {
        return Combinators.combine(
                        Arbitraries.of("h", "a", "a", "b", "b"),
                        Arbitraries.of("k1", "k2"),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of("x", "y"))
                .as(Put::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(20);
    }

    @Property(tries = 40)
    void intervalsAreThoseOfTheReference(@ForAll("puts") List<Put> puts) throws SQLException {
        try (LoadedVault vault = HandMade.vault("duckdb", DIMENSION)) {
            Map<String, HubRow> hub = new LinkedHashMap<>();
            Map<String, SatelliteRow> a = new LinkedHashMap<>();
            Map<String, SatelliteRow> b = new LinkedHashMap<>();
            for (Put put : puts) {
                put(vault, put, hub, a, b);
            }
            HandMade.run(vault, HandMade.start(10), "dimensions/dim_thing");
            var expected = new Dimension(hub.values(), List.of(a.values(), b.values())).scd2();
            assertThat(vault.query("select thing_hk, valid_from, valid_to, p, q from (select thing_hk,"
                            + " cast(valid_from as varchar) as valid_from, cast(valid_to as varchar) as valid_to, p, q"
                            + " from dim_thing where k is not null) t"))
                    .isEqualTo(expected.stream().map(Scd2LawTest::text).sorted().toList());
        }
    }

    private static String text(DimensionRow row) {
        return String.join(
                "|",
                row.hashKey(),
                text(row.validFrom()),
                row.validTo() == null ? "9999-12-31 00:00:00" : text(row.validTo()),
                text(row.payloads().get(0)),
                text(row.payloads().get(1)));
    }

    private static String text(List<Object> payload) {
        return payload == null ? "~" : payload.get(0).toString();
    }

    private static String text(LocalDateTime time) {
        return time.toLocalDate() + " 00:00:00";
    }

    private static void put(
            LoadedVault vault,
            Put put,
            Map<String, HubRow> hub,
            Map<String, SatelliteRow> a,
            Map<String, SatelliteRow> b)
            throws SQLException {
        LocalDateTime at = LocalDateTime.of(2026, 1, put.day(), 0, 0);
        boolean sequenced = put.relation().equals("b");
        var slot = new Slot(at, sequenced ? put.sequence() : null);
        var row = new SatelliteRow(put.key(), slot, put.payload(), List.of(put.payload()), "r");
        if (put.relation().equals("h")) {
            if (hub.putIfAbsent(put.key(), new HubRow(put.key(), at, "r", List.of(put.key()))) == null) {
                HandMade.hub(vault, put.key(), put.day(), 1);
            }
        } else if (sequenced) {
            if (b.putIfAbsent(put.key() + slot, row) == null) {
                HandMade.b(vault, put.key(), put.day(), put.sequence(), put.payload(), 1);
            }
        } else if (a.putIfAbsent(put.key() + slot, row) == null) {
            HandMade.a(vault, put.key(), put.day(), put.payload(), 1);
        }
    }
}
