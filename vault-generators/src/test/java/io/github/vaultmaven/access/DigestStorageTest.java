// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.generator.EffectivityGenerator;
import io.github.vaultmaven.generator.StatusTrackingGenerator;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.Dimension.Type;
import io.github.vaultmaven.model.Effectivity;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What depends on how other structures store things: digests as bytes, marks of effectivity. */
class DigestStorageTest {

    private static final HashSettings BINARY =
            new HashSettings("vault-1", HashSettings.Algorithm.SHA256, HashSettings.Storage.BINARY);

    private static final Fact FACT = new Fact(
            "f",
            "f",
            Fact.Kind.PERIODIC,
            MartBase.of(PitTest.pit()),
            List.of("thing_hk"),
            List.of(MartSatellite.of("a", HandMade.A)),
            Optional.empty(),
            List.of(MartColumn.of("p", DataType.TEXT, ModelText.expression("a.p"))),
            List.of(),
            List.of(
                    FactTest.role("one", Type.SCD1, new Fact.AsOf.Today()),
                    FactTest.role("two", Type.SCD2, new Fact.AsOf.Snapshot()),
                    FactTest.role("snap", Type.SNAPSHOT, new Fact.AsOf.Snapshot())),
            true,
            Origin.MEMORY);

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void digestsMayBeBytes(String engine) throws SQLException {
        var model = HandMade.model(
                BINARY,
                PitTest.snapshots(),
                PitTest.pit(),
                FactTest.dimension(Type.SCD1),
                FactTest.dimension(Type.SCD2),
                FactTest.dimension(Type.SNAPSHOT),
                FACT);
        try (LoadedVault vault = new LoadedVault(model, engine)) {
            HandMade.hub(vault, "k1", 1, 1);
            HandMade.a(vault, "k1", 2, "x", 1);
            HandMade.a(vault, "k1", 3, "y", 1);
            vault.runAt(HandMade.start(3));
            assertThat(vault.query("select cast(f.snapshot_timestamp as date), d1.p, d2.p, d3.p from f"
                            + " join dim_scd1 d1 on d1.thing_key = f.one_key"
                            + " join dim_scd2 d2 on d2.thing_key = f.two_key"
                            + " join dim_snapshot d3 on d3.thing_key = f.snap_key"))
                    .containsExactly("2026-01-01|y|~|~", "2026-01-02|y|x|x", "2026-01-03|y|y|y");
        }
    }

    @Test
    void marksAreThoseOfTheGenerators() {
        assertThat(Effectivity.Mark.IS_OPEN.column()).isEqualTo(EffectivityGenerator.IS_OPEN);
        assertThat(Effectivity.Mark.STATUS.column()).isEqualTo(StatusTrackingGenerator.STATUS);
    }
}
