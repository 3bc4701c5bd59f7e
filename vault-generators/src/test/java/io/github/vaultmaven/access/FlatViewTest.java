// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlatViewTest {

    private static FlatView view(boolean materialized, List<MartSatellite> satellites, List<MartColumn> columns) {
        return new FlatView(
                "thing", "thing_now", MartBase.of(HandMade.HUB), satellites, columns, materialized, Origin.MEMORY);
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void eachKeyHasTheLastRowsOfItsSatellites(String engine) throws SQLException {
        for (boolean materialized : List.of(false, true)) {
            var view = view(
                    materialized,
                    List.of(MartSatellite.of("a", HandMade.A), MartSatellite.of("b", HandMade.B)),
                    List.of(
                            MartColumn.of("p", DataType.TEXT, ModelText.expression("p")),
                            MartColumn.of(
                                    "since", DataType.DATE, ModelText.expression("cast(b.load_timestamp as date)"))));
            try (LoadedVault vault = HandMade.vault(engine, view)) {
                HandMade.hub(vault, "k1", 1, 1);
                HandMade.hub(vault, "k2", 1, 1);
                HandMade.a(vault, "k1", 3, "new", 1);
                HandMade.a(vault, "k1", 2, "late", 1);
                HandMade.b(vault, "k1", 2, 1, "x", 1);
                HandMade.b(vault, "k1", 2, 2, "y", 1);
                vault.runAt(HandMade.start(1));
                assertThat(vault.query("select thing_hk, k, p, since from thing_now"))
                        .containsExactly("k1|k1|new|2026-01-02", "k2|k2|~|~");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aHubAloneWillDo(String engine) throws SQLException {
        try (LoadedVault vault = HandMade.vault(engine, view(false, List.of(), List.of()))) {
            HandMade.hub(vault, "k1", 1, 1);
            vault.runAt(HandMade.start(1));
            assertThat(vault.query("select * from thing_now")).containsExactly("k1|k1");
        }
    }
}
