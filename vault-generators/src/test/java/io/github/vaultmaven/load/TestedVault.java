// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import io.github.vaultmaven.hash.Vault1;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.RecordTracking;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small vault with a structure of each kind, loaded in two runs, for tests of its generated tests. */
final class TestedVault {

    static final SourceTable THINGS = ModelText.table(
            "crm",
            "thing",
            Delivery.DELTA,
            "k varchar",
            "n bigint",
            "p varchar",
            "amount decimal(12,2)",
            "seq integer",
            "k2 varchar");
    static final SourceTable CHILDREN = ModelText.table(
            "crm",
            "child",
            Delivery.DELTA,
            "k varchar",
            "n bigint",
            "p varchar",
            "amount decimal(12,2)",
            "child varchar");
    static final SourceTable FACTS = ModelText.table(
            "crm", "fact", Delivery.DELTA, "k varchar", "n bigint", "p varchar", "amount decimal(12,2)");
    static final SourceTable LOG = ModelText.table("crm", "log", Delivery.CDC, "k varchar", "n bigint", "op varchar");

    private static final KeyPart NAME = KeyPart.required("k", DataType.TEXT);
    private static final KeyPart NUMBER = new KeyPart("n", DataType.BIGINT, false, "");
    private static final KeyPart SEQUENCE = KeyPart.required("seq", DataType.INTEGER);
    private static final Parent THING = new Parent("h_thing", "thing_hk", List.of(NAME, NUMBER));
    private static final KeyPart LOWER_NAME = KeyPart.required("k2", DataType.TEXT);
    private static final KeyPart LOWER_NUMBER = new KeyPart("n2", DataType.BIGINT, false, "");
    private static final Parent TREE = new Parent("l_tree", "tree_hk", List.of(NAME, NUMBER, LOWER_NAME, LOWER_NUMBER));
    private static final List<Attribute> PAYLOAD =
            List.of(Attribute.of("p", DataType.TEXT), Attribute.of("amount", new DataType.Decimal(12, 2)));

    private static final StageKey THING_KEY =
            new StageKey("thing_hk", List.of(new StageKey.Part("k", true), new StageKey.Part("n", false)), "CRM");

    private static final Staging STAGING = staging(
            "stg_thing",
            THINGS,
            THING_KEY,
            new StageKey("lower_hk", List.of(new StageKey.Part("k2", true), new StageKey.Part("n2", false)), "CRM"),
            new StageKey(
                    "tree_hk",
                    List.of(
                            new StageKey.Part("k", true),
                            new StageKey.Part("n", false),
                            new StageKey.Part("k2", true),
                            new StageKey.Part("n2", false)),
                    ""));
    private static final Staging CHILD_STAGING = staging("stg_child", CHILDREN, THING_KEY);
    private static final Staging FACT_STAGING = staging("stg_fact", FACTS, THING_KEY);

    private static final Staging LOG_STAGING = staging("stg_log", LOG, THING_KEY);

    private static final List<Feed> TREE_FEEDS =
            List.of(new Feed(0, STAGING, Map.of("upper_hk", "thing_hk"), List.of()));
    private static final List<Feed> FEEDS = List.of(Feed.of(0, STAGING));

    private TestedVault() {}

    private static Staging staging(String name, SourceTable table, StageKey... keys) {
        var columns = new ArrayList<StageColumn>();
        for (SourceColumn column : table.columns().subList(2, table.columns().size())) {
            columns.add(
                    column.name().equals("op")
                            ? ModelText.operation()
                            : new StageColumn(
                                    column.name(), column.type(), ModelText.expression(column.name()), false));
        }
        if (table.column("k2").isPresent()) {
            columns.add(new StageColumn("n2", DataType.BIGINT, ModelText.expression("cast(null as bigint)"), false));
        }
        return new Staging(
                name,
                "thing",
                table,
                columns,
                List.of(keys),
                table.column("p").isPresent() ? List.of(new StageDiff("hd", List.of("p", "amount"))) : List.of(),
                Origin.MEMORY);
    }

    /** The model. */
    static VaultModel model() {
        return new VaultModel(
                "test",
                HashSettings.DEFAULT,
                TechnicalColumns.DEFAULT,
                List.of(THINGS, CHILDREN, FACTS, LOG),
                List.of(STAGING, CHILD_STAGING, FACT_STAGING, LOG_STAGING),
                List.of(
                        new Hub("thing", "h_thing", "thing_hk", List.of(NAME, NUMBER), FEEDS, Origin.MEMORY),
                        satellite("s_thing", Optional.empty(), Satellite.History.CHANGES, false),
                        satellite("s_seen", Optional.of(SEQUENCE), Satellite.History.CHANGES, true),
                        satellite("s_first", Optional.empty(), Satellite.History.FIRST_ROW, false),
                        new NonHistorizedSatellite(
                                "thing",
                                "n_thing",
                                THING,
                                "hd",
                                PAYLOAD,
                                List.of(Feed.of(0, FACT_STAGING)),
                                Origin.MEMORY),
                        new MultiActiveSatellite(
                                "thing",
                                "m_thing",
                                THING,
                                List.of(KeyPart.required("child", DataType.TEXT)),
                                "hd",
                                "set_hash",
                                PAYLOAD,
                                false,
                                List.of(Feed.of(0, CHILD_STAGING)),
                                Origin.MEMORY),
                        new Link(
                                "thing",
                                "l_tree",
                                "tree_hk",
                                List.of(member("upper", NAME, NUMBER), member("lower", LOWER_NAME, LOWER_NUMBER)),
                                List.of(),
                                Optional.empty(),
                                Link.Kind.HIERARCHICAL,
                                TREE_FEEDS,
                                Origin.MEMORY),
                        new EffectivitySatellite(
                                "thing",
                                "e_tree",
                                TREE,
                                List.of("lower_hk"),
                                List.of("upper_hk"),
                                Delivery.FULL,
                                Optional.empty(),
                                false,
                                TREE_FEEDS,
                                Origin.MEMORY),
                        status("st_full", Delivery.FULL, STAGING),
                        status("st_cdc", Delivery.CDC, LOG_STAGING),
                        new RecordTracking("thing", "rt_thing", THING, FEEDS, Origin.MEMORY)));
    }

    private static Structure satellite(
            String name, Optional<KeyPart> sequence, Satellite.History history, boolean tracked) {
        return new Satellite("thing", name, THING, "hd", PAYLOAD, sequence, history, tracked, FEEDS, Origin.MEMORY);
    }

    private static Structure status(String name, Delivery delivery, Staging staging) {
        return new StatusTracking(
                "thing", name, THING, delivery, Optional.empty(), false, Feed.of(0, staging), Origin.MEMORY);
    }

    private static Link.Member member(String role, KeyPart... parts) {
        return new Link.Member(role, "h_thing", role + "_hk", List.of(parts), Link.NullRule.REJECT, true);
    }

    /** A loaded vault without constraints, in which all is right; the first run rejected a row. */
    static LoadedVault loaded(VaultModel model, String engine) throws SQLException {
        var vault = new LoadedVault(model, engine);
        vault.deliver(
                THINGS,
                List.of(
                        row(1, "'K1'", "1", "'A'", "7", "'K2'"),
                        row(1, "'K2'", "null", "'B'", "7", "'K2'"),
                        row(1, "null", "3", "'A'", "7", "null")));
        vault.deliver(CHILDREN, List.of(row(1, "'K1'", "1", "'A'", "'x'"), row(1, "'K2'", "null", "'A'", "null")));
        vault.deliver(FACTS, List.of(row(1, "'K1'", "1", "'A'"), row(1, "null", "3", "'A'")));
        vault.deliver(LOG, List.of(log(1, "'K1'", "1", "I"), log(1, "'K2'", "null", "D"), log(1, "null", "3", "I")));
        vault.run();
        vault.deliver(
                THINGS, List.of(row(2, "'K1'", "1", "'C'", "7", "'K2'"), row(2, "'K2'", "null", "'B'", "7", "'K2'")));
        vault.deliver(CHILDREN, List.of(row(2, "'K1'", "1", "'A'", "'x'"), row(2, "'K1'", "1", "'B'", "'y'")));
        vault.deliver(FACTS, List.of(row(1, "'K1'", "1", "'A'")));
        vault.deliver(LOG, List.of(log(2, "'K1'", "1", "D")));
        vault.run();
        dropConstraints(vault, engine);
        return vault;
    }

    static List<String> row(int day, String k, String n, String p, String... others) {
        var row = new ArrayList<>(List.of(timestamp(day), "'r'", k, n, p, "1.50"));
        row.addAll(List.of(others));
        return row;
    }

    private static List<String> log(int day, String k, String n, String operation) {
        return List.of(timestamp(day), "'r'", k, n, quoted(operation));
    }

    /** Hash key of a thing as a literal, computed apart from all SQL. */
    static String key(String k, Long n) {
        return quoted(Vault1.hashKey(HashSettings.Algorithm.MD5, "CRM", Arrays.asList(k, n)));
    }

    /** Hash key of the link from a thing to K2 as a literal. */
    static String tree(String k, Long n) {
        return quoted(Vault1.hashKey(HashSettings.Algorithm.MD5, "", Arrays.asList(k, n, "K2", null)));
    }

    /** A day of January 2026 as a literal. */
    static String timestamp(int day) {
        return "timestamp '2026-01-0" + day + " 00:00:00'";
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    private static void dropConstraints(LoadedVault vault, String engine) throws SQLException {
        for (Step step : vault.plan().steps()) {
            for (Relation relation : step.creates()) {
                if (engine.equals("postgresql")) {
                    vault.execute("drop index if exists ix_" + relation.name() + "_key");
                }
                for (var column : relation.columns()) {
                    if (!column.nullable()) {
                        vault.execute(
                                "alter table " + relation.name() + " alter column " + column.name() + " drop not null");
                    }
                }
            }
        }
    }
}
