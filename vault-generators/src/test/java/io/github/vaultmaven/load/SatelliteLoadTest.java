// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SatelliteLoadTest {

    private static final SourceTable TABLE = ModelText.table("crm", "thing", Delivery.DELTA, "k varchar", "p varchar");

    private static VaultModel model(boolean tracked) {
        var staging = new Staging(
                "stg_thing_crm",
                "thing",
                TABLE,
                List.of(
                        new StageColumn("k", DataType.TEXT, ModelText.expression("k"), false),
                        new StageColumn("p", DataType.TEXT, ModelText.expression("p"), false)),
                List.of(new StageKey("thing_hk", List.of(new StageKey.Part("k", true)), "")),
                List.of(new StageDiff("hd", List.of("p"))),
                Origin.MEMORY);
        List<Feed> feeds = List.of(Feed.of(0, staging));
        List<KeyPart> key = List.of(KeyPart.required("k", DataType.TEXT));
        return new VaultModel(
                "test",
                HashSettings.DEFAULT,
                TechnicalColumns.DEFAULT,
                List.of(TABLE),
                List.of(staging),
                List.of(
                        new Hub("thing", "h_thing", "thing_hk", key, feeds, Origin.MEMORY),
                        new Satellite(
                                "thing",
                                "s_thing",
                                new Parent("h_thing", "thing_hk", key),
                                "hd",
                                List.of(Attribute.of("p", DataType.TEXT)),
                                Optional.empty(),
                                Satellite.History.CHANGES,
                                tracked,
                                feeds,
                                Origin.MEMORY)));
    }

    /** Runs in the notation of the manual, {@code A@1, B@2 ; C@3}, of the key k; {@code lA@1} is of the key l. */
    private static void load(LoadedVault vault, String runs) throws SQLException {
        for (String run : runs.split(";")) {
            var rows = new ArrayList<List<String>>();
            for (String row : run.split("[, ]+")) {
                if (!row.isBlank()) {
                    String[] parts = row.split("@");
                    String key = parts[0].length() == 1 ? "k" : parts[0].substring(0, 1);
                    String value = parts[0].substring(parts[0].length() - 1);
                    rows.add(List.of(
                            "timestamp '2026-01-0" + parts[1] + " 00:00:00'",
                            "'r'",
                            "'" + key + "'",
                            "'" + value + "'"));
                }
            }
            vault.deliver(TABLE, rows);
            vault.run();
        }
    }

    private static List<String> rows(LoadedVault vault) throws SQLException {
        return vault.query("select p || '@' || extract(day from load_timestamp) from s_thing where p is not null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void lateRowBetweenEqualsIsReassertedWhereTracked(String engine) throws SQLException {
        try (var vault = new LoadedVault(model(true), engine)) {
            load(vault, "A@1 ; A@3 ; B@2");
            assertThat(rows(vault)).containsExactly("A@1", "A@3", "B@2");
        }
        try (var vault = new LoadedVault(model(true), engine)) {
            load(vault, "A@1 ; A@3 ; B@4 ; B@6 ; C@2, C@5");
            assertThat(rows(vault)).containsExactly("A@1", "A@3", "B@4", "B@6", "C@2", "C@5");
        }
        try (var vault = new LoadedVault(model(false), engine)) {
            load(vault, "A@1 ; A@3 ; B@2");
            assertThat(rows(vault)).containsExactly("A@1", "B@2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void severalKeysAreReassertedAtOneLoadTimestamp(String engine) throws SQLException {
        try (var vault = new LoadedVault(model(true), engine)) {
            load(vault, "kA@1, lC@1 ; kA@3, lC@3 ; kB@2, lD@2");
            assertThat(vault.query("select k || p || '@' || extract(day from s.load_timestamp) from s_thing s"
                            + " join h_thing h on h.thing_hk = s.thing_hk where p is not null"))
                    .containsExactly("kA@1", "kA@3", "kB@2", "lC@1", "lC@3", "lD@2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void contradictingRowsGoToTheRejectsOnce(String engine) throws SQLException {
        try (var vault = new LoadedVault(model(false), engine)) {
            load(vault, "A@1, B@1 ; B@1, A@1");
            assertThat(rows(vault)).isEmpty();
            assertThat(vault.query("select reason, p from s_thing_rejects"))
                    .containsExactly("conflict|A", "conflict|B");
            assertThat(vault.query("select k from h_thing where k is not null")).containsExactly("k");
        }
    }
}
