// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.load.ModelText;
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
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.run.ScriptSplitter;
import io.github.vaultmaven.run.ScriptStatement;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small vault whose rows tests put in by hand: hub {@code h_thing} (k), satellites {@code s_a} (p) and {@code s_b} (q,
 * with a sequence column). Hash keys are texts such as {@code k1}; day n is 2026-01-0n.
 */
final class HandMade {

    static final String UNKNOWN = "0".repeat(32);
    static final String ERROR = "f".repeat(32);

    private static final SourceTable TABLE =
            ModelText.table("crm", "thing", Delivery.DELTA, "k varchar", "p varchar", "q varchar", "seq integer");
    private static final Staging STAGING = new Staging(
            "stg_thing",
            "thing",
            TABLE,
            List.of(
                    new StageColumn("k", DataType.TEXT, ModelText.expression("k"), false),
                    new StageColumn("p", DataType.TEXT, ModelText.expression("p"), false),
                    new StageColumn("q", DataType.TEXT, ModelText.expression("q"), false),
                    new StageColumn("seq", DataType.INTEGER, ModelText.expression("seq"), false)),
            List.of(new StageKey("thing_hk", List.of(new StageKey.Part("k", true)), "")),
            List.of(new StageDiff("a_hd", List.of("p")), new StageDiff("b_hd", List.of("q"))),
            Origin.MEMORY);
    private static final List<Feed> FEEDS = List.of(Feed.of(0, STAGING));
    private static final List<KeyPart> KEY = List.of(KeyPart.required("k", DataType.TEXT));
    private static final Parent PARENT = new Parent("h_thing", "thing_hk", KEY);
    private static final KeyPart SEQUENCE = KeyPart.required("seq", DataType.INTEGER);

    static final Hub HUB = new Hub("thing", "h_thing", "thing_hk", KEY, FEEDS, Origin.MEMORY);
    static final Satellite A = satellite("s_a", "a_hd", "p", Optional.empty());
    static final Satellite B = satellite("s_b", "b_hd", "q", Optional.of(SEQUENCE));

    private HandMade() {}

    private static Satellite satellite(String name, String hashDiff, String attribute, Optional<KeyPart> sequence) {
        return new Satellite(
                "thing",
                name,
                PARENT,
                hashDiff,
                List.of(Attribute.of(attribute, DataType.TEXT)),
                sequence,
                Satellite.History.CHANGES,
                false,
                FEEDS,
                Origin.MEMORY);
    }

    /** The model with further structures behind hub and satellites. */
    static VaultModel model(HashSettings hash, Structure... further) {
        var structures = new ArrayList<Structure>(List.of(HUB, A, B));
        structures.addAll(List.of(further));
        return new VaultModel(
                "test", HashSettings.DEFAULT, TechnicalColumns.DEFAULT, List.of(TABLE), List.of(STAGING), structures);
    }

    /** The vault of that model, with zero keys and ghost records, which the first load writes at the latest. */
    static LoadedVault vault(String engine, Structure... further) throws SQLException {
        var vault = new LoadedVault(model(HashSettings.DEFAULT, further), engine);
        for (String script : List.of("hubs/h_thing", "satellites/s_a", "satellites/s_b")) {
            runPart(vault, "load/" + script + ".sql", Integer.MAX_VALUE);
        }
        return vault;
    }

    static String day(int day) {
        return "timestamp '" + start(day) + "'";
    }

    /** Start of a day as a run tells it. */
    static String start(int day) {
        return String.format("2026-01-%02d 00:00:00", day);
    }

    static void hub(LoadedVault vault, String key, int day, int run) throws SQLException {
        vault.execute("insert into h_thing (thing_hk, k, load_timestamp, record_source, run_id) values ('" + key
                + "', '" + key + "', " + day(day) + ", 'r', " + run + ")");
    }

    static void a(LoadedVault vault, String key, int day, String p, int run) throws SQLException {
        vault.execute("insert into s_a (thing_hk, load_timestamp, a_hd, p, record_source, run_id) values ('" + key
                + "', " + day(day) + ", '" + p + "', '" + p + "', 'r', " + run + ")");
    }

    static void b(LoadedVault vault, String key, int day, int sequence, String q, int run) throws SQLException {
        vault.execute("insert into s_b (thing_hk, load_timestamp, seq, b_hd, q, record_source, run_id) values ('" + key
                + "', " + day(day) + ", " + sequence + ", '" + q + "', '" + q + "', 'r', " + run + ")");
    }

    /** Runs the first statements of a load script only, as a run that dies does; all for a great number. */
    static void runPart(LoadedVault vault, String script, int statements) throws SQLException {
        List<ScriptStatement> all = new ScriptSplitter().split(vault.scripts().get(script));
        for (ScriptStatement statement : all.subList(0, Math.min(statements, all.size()))) {
            vault.execute(statement.text());
        }
    }

    /** Begins a run and runs these load scripts only. */
    static void run(LoadedVault vault, String start, String... scripts) throws SQLException {
        vault.beginAt(start);
        for (String script : scripts) {
            runPart(vault, "load/" + script + ".sql", Integer.MAX_VALUE);
        }
    }

    /** What parameterised tests run on. */
    static List<String> engines() {
        return List.of("duckdb", "postgresql");
    }
}
