// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Dimension.Type;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DimensionTest {

    private static final String TIMES =
            "cast(valid_from as date), cast(valid_to as date), case when is_current then 'now' else '' end";

    static Dimension dimension(Type type, Optional<Pit> pit, boolean materialized) {
        return new Dimension(
                "thing",
                "dim_thing",
                type,
                "thing_key",
                MartBase.of(HandMade.HUB),
                List.of(MartSatellite.of("a", HandMade.A), MartSatellite.of("b", HandMade.B)),
                List.of(
                        new MartColumn(
                                "p",
                                DataType.TEXT,
                                ModelText.expression("a.p"),
                                Optional.of("(unknown)"),
                                Optional.of("(wrong)"),
                                "What it's about",
                                ""),
                        MartColumn.of("both", DataType.TEXT, ModelText.expression("concat(upper(a.p), '/', q)"))),
                type == Type.SCD2 ? Optional.empty() : Optional.of("snap"),
                pit,
                Optional.empty(),
                materialized,
                Origin.MEMORY);
    }

    private static LoadedVault vault(String engine, Type type, boolean pit, boolean materialized) throws SQLException {
        return HandMade.vault(
                engine,
                PitTest.snapshots(),
                PitTest.pit(),
                dimension(type, pit ? Optional.of(PitTest.pit()) : Optional.empty(), materialized));
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void anIntervalEndsWithAChangeOnly(String engine) throws SQLException {
        for (boolean materialized : List.of(false, true)) {
            try (LoadedVault vault = vault(engine, Type.SCD2, false, materialized)) {
                HandMade.hub(vault, "k1", 2, 1);
                HandMade.b(vault, "k1", 3, 1, "x", 1);
                HandMade.b(vault, "k1", 3, 2, "y", 1);
                HandMade.b(vault, "k1", 5, 1, "y", 1);
                HandMade.a(vault, "k1", 4, "a", 1);
                HandMade.a(vault, "k1", 6, "a", 1);
                HandMade.a(vault, "k1", 7, "c", 1);
                vault.runAt(HandMade.start(8));
                assertThat(vault.query("select k, p, \"both\", " + TIMES + " from dim_thing where thing_hk = 'k1'"))
                        .containsExactly(
                                "k1|a|A/y|2026-01-04|2026-01-07|",
                                "k1|c|C/y|2026-01-07|9999-12-31|now",
                                "k1|~|/y|2026-01-03|2026-01-04|",
                                "k1|~|/|2026-01-02|2026-01-03|");
                assertThat(vault.query(
                                "select thing_hk, k, p, \"both\", extract(year from valid_from), extract(year from"
                                        + " valid_to) from dim_thing where thing_hk <> 'k1'"))
                        .containsExactly(
                                HandMade.UNKNOWN + "|~|(unknown)|~|1|9999", HandMade.ERROR + "|~|(wrong)|~|1|9999");
                assertThat(vault.query("select count(*) - count(distinct thing_key) from dim_thing"))
                        .containsExactly("0");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void scd1IsTheStateAtTheLatestSnapshot(String engine) throws SQLException {
        for (boolean pit : List.of(false, true)) {
            try (LoadedVault vault = vault(engine, Type.SCD1, pit, false)) {
                HandMade.hub(vault, "k1", 1, 1);
                HandMade.hub(vault, "k2", 5, 1);
                HandMade.a(vault, "k1", 2, "a", 1);
                HandMade.a(vault, "k1", 3, "b", 1);
                HandMade.a(vault, "k1", 4, "c", 1);
                vault.runAt(HandMade.start(3));
                assertThat(vault.query("select thing_key, thing_hk, k, p, \"both\" from dim_thing"))
                        .containsExactly(
                                HandMade.UNKNOWN + "|" + HandMade.UNKNOWN + "|~|(unknown)|~",
                                HandMade.ERROR + "|" + HandMade.ERROR + "|~|(wrong)|~",
                                "k1|k1|k1|b|B/");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aSnapshotDimensionHasARowPerKeyAndSnapshot(String engine) throws SQLException {
        var keys = new ArrayList<List<String>>();
        for (boolean pit : List.of(false, true)) {
            try (LoadedVault vault = vault(engine, Type.SNAPSHOT, pit, false)) {
                HandMade.hub(vault, "k1", 1, 1);
                HandMade.hub(vault, "k2", 3, 1);
                HandMade.a(vault, "k1", 2, "a", 1);
                HandMade.b(vault, "k1", 2, 1, "x", 1);
                HandMade.b(vault, "k1", 2, 2, "y", 1);
                vault.runAt(HandMade.start(3));
                assertThat(vault.query(
                                "select substr(thing_hk, 1, 2), cast(snapshot_timestamp as date), p, \"both\" from"
                                        + " dim_thing where extract(year from snapshot_timestamp) = 2026"))
                        .containsExactly(
                                "k1|2026-01-01|~|/", "k1|2026-01-02|a|A/y", "k1|2026-01-03|a|A/y", "k2|2026-01-03|~|/");
                assertThat(vault.query(
                                "select thing_hk, p from dim_thing where extract(year from snapshot_timestamp) = 1"))
                        .containsExactly(HandMade.UNKNOWN + "|(unknown)", HandMade.ERROR + "|(wrong)");
                keys.add(vault.query("select thing_key from dim_thing"));
            }
        }
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).doesNotHaveDuplicates().hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void withoutSnapshotsOnlyZeroKeysAreMembers(String engine) throws SQLException {
        for (Type type : List.of(Type.SCD1, Type.SNAPSHOT)) {
            for (boolean pit : List.of(false, true)) {
                try (LoadedVault vault = vault(engine, type, pit, false)) {
                    HandMade.hub(vault, "k1", 1, 1);
                    vault.runAt("2025-12-31 00:00:00");
                    assertThat(vault.query("select p from dim_thing")).containsExactly("(unknown)", "(wrong)");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void labelsStandWithTheirColumns(String engine) throws SQLException {
        try (LoadedVault vault = vault(engine, Type.SCD1, false, false)) {
            assertThat(vault.scripts().get("load/dimensions/dim_thing.sql")).contains("m.p, -- What it's about\n");
        }
    }
}
