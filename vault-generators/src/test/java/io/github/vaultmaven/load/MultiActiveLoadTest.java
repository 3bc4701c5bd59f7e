// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.type.DataType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the manual's table for multi-active satellites, and what its sentences add. */
class MultiActiveLoadTest {

    private static final SourceTable TABLE = table("s", Delivery.DELTA);
    private static final SourceTable SECOND = table("s2", Delivery.DELTA);

    private static SourceTable table(String source, Delivery delivery) {
        return ModelText.table(
                source, "t", delivery, "k varchar", "c varchar", "n integer text", "p varchar", "op varchar");
    }

    private static Staging staging(SourceTable table) {
        var columns = new ArrayList<>(List.of(
                new StageColumn("k", DataType.TEXT, ModelText.expression("k"), false),
                new StageColumn("c", DataType.TEXT, ModelText.expression("c"), false),
                new StageColumn("n", ModelText.type("integer"), ModelText.expression("n"), true),
                new StageColumn("p", DataType.TEXT, ModelText.expression("p"), false)));
        table.operation().ifPresent(o -> columns.add(ModelText.operation()));
        return new Staging(
                "stg_" + table.source(),
                "thing",
                table,
                columns,
                List.of(new StageKey("hk", List.of(new StageKey.Part("k", true)), "")),
                List.of(new StageDiff("hd", List.of("n", "p"))),
                Origin.MEMORY);
    }

    private static LoadedVault vault(String engine, boolean tracked, HashSettings hash, SourceTable... tables)
            throws SQLException {
        var feeds = new ArrayList<Feed>();
        for (SourceTable table : tables) {
            feeds.add(Feed.of(feeds.size(), staging(table)));
        }
        var satellite = new MultiActiveSatellite(
                "thing",
                "s_thing",
                new Parent("h_thing", "hk", List.of(KeyPart.required("k", DataType.TEXT))),
                List.of(KeyPart.required("c", DataType.TEXT)),
                "hd",
                "set_hash",
                List.of(Attribute.of("n", ModelText.type("integer")), Attribute.of("p", DataType.TEXT)),
                tracked,
                feeds,
                Origin.MEMORY);
        return new LoadedVault(
                new VaultModel(
                        "test",
                        hash,
                        TechnicalColumns.DEFAULT,
                        List.of(tables),
                        feeds.stream().map(Feed::stage).toList(),
                        List.of(satellite)),
                engine);
    }

    private static LoadedVault vault(String engine, boolean tracked) throws SQLException {
        return vault(engine, tracked, HashSettings.DEFAULT, TABLE);
    }

    /** Runs in the notation of the manual: {@code {1a 2b}@1 ; {2b}@2}. */
    private static void load(LoadedVault vault, String runs) throws SQLException {
        for (String run : runs.split(";")) {
            var rows = new ArrayList<String>();
            for (String set : run.split(",")) {
                String[] parts = set.strip().split("@");
                for (String row : parts[0].substring(1, parts[0].length() - 1).split(" ")) {
                    rows.add(parts[1] + " r" + parts[1] + " k=k c=" + row.charAt(0) + " p=" + row.substring(1));
                }
            }
            RowText.run(vault, TABLE, rows.toArray(String[]::new));
        }
    }

    private static List<String> rows(LoadedVault vault) throws SQLException {
        return vault.query(
                "select concat(c, p, '@', extract(day from load_timestamp)) from s_thing where c is not null");
    }

    private static List<String> rejects(LoadedVault vault) throws SQLException {
        return vault.query("select reason, c, p from s_thing_rejects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aSetIsStoredWhenItDiffersFromTheOneBefore(String engine) throws SQLException {
        for (boolean tracked : new boolean[] {true, false}) {
            for (String runs : List.of(
                    "{1a}@1 ; {1a 2b}@2 ; {2b}@3 ; {2b}@4",
                    "{1a}@1, {1a 2b}@2 ; {2b}@3, {2b}@4 ; {1a}@1, {1a 2b}@2, {2b}@3, {2b}@4",
                    "{1a}@1, {1a 2b}@2, {2b}@3, {2b}@4")) {
                try (var vault = vault(engine, tracked)) {
                    load(vault, runs);
                    assertThat(rows(vault)).containsExactly("1a@1", "1a@2", "2b@2", "2b@3");
                    assertThat(rejects(vault)).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void oneChildWithTwoPayloadsIsAConflictOfTheWholeSet(String engine) throws SQLException {
        for (boolean tracked : new boolean[] {true, false}) {
            try (var vault = vault(engine, tracked)) {
                load(vault, "{1a 1z 2b}@1 ; {2b 1z 1a}@1 ; {2b 3c}@1 ; {2b}@2");
                assertThat(rows(vault)).containsExactly("2b@2");
                assertThat(rejects(vault))
                        .containsExactly("conflict|1|a", "conflict|1|z", "conflict|2|b", "conflict|3|c");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aRowThatTheKnownSetLacksIsTaken(String engine) throws SQLException {
        for (boolean tracked : new boolean[] {true, false}) {
            try (var vault = vault(engine, tracked)) {
                load(vault, "{1a}@1 ; {1a 2b}@1 ; {1a 2b}@1");
                assertThat(rows(vault)).containsExactly("1a@1");
                assertThat(rejects(vault)).containsExactly("taken|2|b");
            }
        }
        try (var vault = vault(engine, true)) {
            load(vault, "{1a}@1 ; {1a}@2 ; {1a 2b}@2");
            assertThat(rows(vault)).containsExactly("1a@1");
            assertThat(rejects(vault)).containsExactly("taken|2|b");
        }
        try (var vault = vault(engine, false)) {
            load(vault, "{1a}@1 ; {1a}@2 ; {1a 2b}@2");
            assertThat(rows(vault)).containsExactly("1a@1", "1a@2", "2b@2");
            assertThat(rejects(vault)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aTrackedSetIsReassertedWhenALateOneComesInBetween(String engine) throws SQLException {
        try (var vault = vault(engine, true)) {
            load(vault, "{1a 2b}@1 ; {2b 1a}@3 ; {1a}@2");
            assertThat(rows(vault)).containsExactly("1a@1", "1a@2", "1a@3", "2b@1", "2b@3");
            assertThat(vault.query(
                            "select distinct record_source from s_thing where extract(day from load_timestamp) = 3"))
                    .containsExactly("r3");
            load(vault, "{1a 2b}@1 ; {2b 1a}@3 ; {1a}@2");
            assertThat(rows(vault)).hasSize(5);
            assertThat(rejects(vault)).isEmpty();
        }
        try (var vault = vault(engine, true)) {
            load(vault, "{1y 2z}@1 ; {1a 2b}@2 ; {2b 1a}@4 ; {1a}@3");
            assertThat(rows(vault)).containsExactly("1a@2", "1a@3", "1a@4", "1y@1", "2b@2", "2b@4", "2z@1");
        }
        try (var vault = vault(engine, false)) {
            load(vault, "{1a}@1 ; {1a}@3 ; {1a 2b}@2");
            assertThat(rows(vault)).containsExactly("1a@1", "1a@2", "2b@2");
            load(vault, "{1a}@3");
            assertThat(rows(vault)).containsExactly("1a@1", "1a@2", "1a@3", "2b@2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aFaultyRowTakesItsSetWithIt(String engine) throws SQLException {
        try (var vault = vault(engine, true)) {
            RowText.run(vault, TABLE, "1 r k=k c=1 p=a", "1 r k=k p=b", "2 r k=k c=1 p=a", "2 r k=k c=2 n=?");
            RowText.run(vault, TABLE, "1 r k=k c=3 p=c", "~ r k=k c=1 p=a", "3 r c=1 p=a", "3 r k=k c=1 p=d");
            assertThat(rows(vault)).containsExactly("1d@3");
            assertThat(vault.query("select reason, k, c, n, p, extract(day from load_timestamp) from s_thing_rejects"))
                    .containsExactlyInAnyOrder(
                            "conflict|k|1|~|a|1",
                            "null_child|k|~|~|b|1",
                            "conflict|k|1|~|a|2",
                            "bad_type|k|2|?|~|2",
                            "conflict|k|3|~|c|1",
                            "null_ldts|k|1|~|a|~",
                            "null_key|~|1|~|a|3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void ofTwoSourcesTheSetOfTheLowerPlaceCounts(String engine) throws SQLException {
        try (var vault = vault(engine, true, HashSettings.DEFAULT, TABLE, SECOND)) {
            RowText.deliver(vault, SECOND, "1 q k=k c=1 p=a", "1 q k=k c=2 p=b", "1 q k=k p=z", "2 q k=k c=1 p=a");
            RowText.run(vault, TABLE, "1 r k=k c=1 p=a", "1 ~ k=k c=3 p=e", "1 r k=k c=3 p=e", "2 r k=k p=y");
            assertThat(rows(vault)).containsExactly("1a@1", "3e@1");
            assertThat(vault.query("select c, record_source from s_thing where c is not null"))
                    .containsExactly("1|r", "3|~");
            assertThat(vault.query("select reason, source_table, c, p from s_thing_rejects"))
                    .containsExactlyInAnyOrder(
                            "taken|s2.t|2|b", "null_child|s2.t|~|z", "null_child|s.t|~|y", "conflict|s2.t|1|a");
            vault.run();
            assertThat(rows(vault)).hasSize(2);
            assertThat(rejects(vault)).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void childKeysThatDifferInWhatHashingNormalisesAreOne(String engine) throws SQLException {
        try (var vault = vault(engine, false)) {
            RowText.run(vault, TABLE, "1 b k=k c=x p=a", "1 a k=K c=_X p=a", "2 a k=k c=X p=a");
            assertThat(vault.query("select c, p, record_source from s_thing where c is not null"))
                    .containsExactly(" X|a|a");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aDeletedRowIsNotPartOfASet(String engine) throws SQLException {
        SourceTable cdc = table("s", Delivery.CDC);
        try (var vault = vault(engine, false, HashSettings.DEFAULT, cdc)) {
            RowText.run(vault, cdc, "1 r k=k c=1 p=a op=I", "1 r k=k c=2 p=b op=D", "2 r k=k c=1 p=a op=?");
            assertThat(rows(vault)).containsExactly("1a@1");
            assertThat(rejects(vault)).containsExactly("bad_operation|1|a");
        }
    }

    @ParameterizedTest
    @EnumSource(HashSettings.Storage.class)
    void theSetHashIsTheSameOnEveryEngineHoweverDigestsAreStored(HashSettings.Storage storage) throws SQLException {
        var settings = new HashSettings("vault-1", HashSettings.Algorithm.MD5, storage);
        String set = "1:1=" + md5("-;1:a") + ";1:2=" + md5("-;2:\u00e4b") + ";2:10=" + md5("1:7;-");
        String wanted = storage == HashSettings.Storage.HEX
                ? md5(set)
                : md5(HexFormat.of().parseHex(md5(set)));
        for (String engine : List.of("duckdb", "postgresql")) {
            try (var vault = vault(engine, true, settings, TABLE)) {
                RowText.run(vault, TABLE, "1 r k=k c=10 n=7", "1 r k=k c=2 p=\u00e4b", "1 r k=k c=1 p=a");
                RowText.run(vault, TABLE, "2 r k=k c=10 n=7", "2 r k=k c=2 p=\u00e4b", "2 r k=k c=1 p=a");
                assertThat(vault.query("select distinct "
                                + (storage == HashSettings.Storage.HEX ? "set_hash" : "md5(set_hash)")
                                + " from s_thing where c is not null"))
                        .containsExactly(wanted);
                assertThat(rows(vault)).hasSize(3);
            }
        }
    }

    private static String md5(String text) {
        return md5(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
