// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.expression.AggregateFunction;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Calendar;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Dimension.Type;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.Fact.AsOf;
import io.github.vaultmaven.model.Fact.Measure;
import io.github.vaultmaven.model.Fact.Role;
import io.github.vaultmaven.model.Fact.Target;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.MartSatellite.Reach;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactTest {

    private static final DataType MONEY = new DataType.Decimal(12, 2);

    static final MartBase PAY = new MartBase(
            "pay",
            "l_pay",
            List.of("pay_hk"),
            List.of(Attribute.of("amount", MONEY), Attribute.of("paid_at", DataType.TIMESTAMP)),
            List.of("thing_hk"),
            false);

    static final Calendar CALENDAR = CalendarTest.calendar("2026-01-01", "2026-01-31", 1, false);

    static Dimension dimension(Type type) {
        return new Dimension(
                "thing",
                "dim_" + type.name().toLowerCase(java.util.Locale.ROOT),
                type,
                "thing_key",
                MartBase.of(HandMade.HUB),
                List.of(MartSatellite.of("a", HandMade.A)),
                List.of(new MartColumn(
                        "p",
                        DataType.TEXT,
                        ModelText.expression("p"),
                        Optional.of("(unknown)"),
                        Optional.of("(wrong)"),
                        "",
                        "")),
                type == Type.SNAPSHOT ? Optional.of("snap") : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Origin.MEMORY);
    }

    static Role role(String name, Type type, AsOf asOf) {
        return new Role(name, name + "_key", new Target.Member(dimension(type), "thing_hk", asOf));
    }

    static MartColumn column(String name, DataType type, String expression) {
        return MartColumn.of(name, type, ModelText.expression(expression));
    }

    static Measure measure(String name, DataType type, String expression, AggregateFunction aggregate) {
        return new Measure(
                name,
                type,
                expression.isEmpty() ? Optional.empty() : Optional.of(ModelText.expression(expression)),
                Optional.ofNullable(aggregate),
                "",
                "");
    }

    private static Fact fact(
            Fact.Kind kind,
            MartBase base,
            List<MartSatellite> satellites,
            String filter,
            List<MartColumn> attributes,
            List<Measure> measures,
            Role... roles) {
        return new Fact(
                "f",
                "f",
                kind,
                base,
                base.keys(),
                satellites,
                filter.isEmpty() ? Optional.empty() : Optional.of(ModelText.expression(filter)),
                attributes,
                measures,
                List.of(roles),
                false,
                Origin.MEMORY);
    }

    static LoadedVault vault(String engine, Fact fact) throws SQLException {
        LoadedVault vault = HandMade.vault(
                engine,
                PitTest.snapshots(),
                PitTest.pit(),
                dimension(Type.SCD1),
                dimension(Type.SCD2),
                dimension(Type.SNAPSHOT),
                CALENDAR,
                fact);
        vault.execute("create table l_pay (pay_hk varchar(32), thing_hk varchar(32), amount decimal(12,2), paid_at"
                + " timestamp, load_timestamp timestamp, run_id bigint)");
        vault.execute("create table s_m (thing_hk varchar(32), load_timestamp timestamp, child varchar(9), n integer,"
                + " run_id bigint)");
        return vault;
    }

    static void pay(LoadedVault vault, String key, String thing, String amount, String paidAt) throws SQLException {
        vault.execute("insert into l_pay values ('" + key + "', '" + thing + "', " + amount + ", " + paidAt + ", "
                + HandMade.day(1) + ", 1)");
    }

    private static void set(LoadedVault vault, String thing, int day, String child, int n) throws SQLException {
        vault.execute(
                "insert into s_m values ('" + thing + "', " + HandMade.day(day) + ", '" + child + "', " + n + ", 1)");
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aTransactionLooksItsMembersUpAtItsTime(String engine) throws SQLException {
        var fact = fact(
                Fact.Kind.TRANSACTION,
                PAY,
                List.of(),
                "amount > 0",
                List.of(column("paid_at", DataType.TIMESTAMP, "paid_at")),
                List.of(measure("amount", MONEY, "amount", null), measure("twice", MONEY, "2 * amount", null)),
                role("then", Type.SCD2, new AsOf.Event("paid_at")),
                role("now", Type.SCD2, new AsOf.Today()),
                role("last", Type.SCD1, new AsOf.Today()),
                role("snap", Type.SNAPSHOT, new AsOf.Event("paid_at")),
                role("snow", Type.SNAPSHOT, new AsOf.Today()),
                new Role("paid_on", "paid_on_key", new Target.Day(CALENDAR, "paid_at")));
        try (LoadedVault vault = vault(engine, fact)) {
            HandMade.hub(vault, "k1", 2, 1);
            HandMade.a(vault, "k1", 2, "old", 1);
            HandMade.a(vault, "k1", 5, "new", 1);
            pay(vault, "p1", "k1", "10", "timestamp '2026-01-03 12:00:00'");
            pay(vault, "p2", "k1", "20", HandMade.day(5));
            pay(vault, "p3", "k1", "30", HandMade.day(1));
            pay(vault, "p4", "k1", "40", "null");
            pay(vault, "p5", HandMade.UNKNOWN, "50", HandMade.day(3));
            pay(vault, "p6", HandMade.ERROR, "60", "timestamp '2027-01-01 00:00:00'");
            pay(vault, "p7", "orphan", "70", HandMade.day(3));
            pay(vault, "p8", "k1", "80", "timestamp '9999-12-31 00:00:00'");
            pay(vault, "p9", "k1", "0", HandMade.day(3));
            vault.runAt(HandMade.start(6));
            assertThat(vault.query(
                            "select f.pay_hk, cast(f.twice as integer), d1.p, d2.p, d3.p, d4.p, d5.p, f.paid_on_key"
                                    + " from f join dim_scd2 d1 on d1.thing_key = f.then_key"
                                    + " join dim_scd2 d2 on d2.thing_key = f.now_key"
                                    + " join dim_scd1 d3 on d3.thing_key = f.last_key"
                                    + " join dim_snapshot d4 on d4.thing_key = f.snap_key"
                                    + " join dim_snapshot d5 on d5.thing_key = f.snow_key"
                                    + " join cal c on c.date_key = f.paid_on_key"))
                    .containsExactly(
                            "p1|20|old|new|new|old|new|20260103",
                            "p2|40|new|new|new|new|new|20260105",
                            "p3|60|(unknown)|new|new|(unknown)|new|20260101",
                            "p4|80|(unknown)|new|new|(unknown)|new|-1",
                            "p5|100|(unknown)|(unknown)|(unknown)|(unknown)|(unknown)|20260103",
                            "p6|120|(wrong)|(wrong)|(wrong)|(wrong)|(wrong)|-1",
                            "p7|140|(unknown)|(unknown)|(unknown)|(unknown)|(unknown)|20260103",
                            "p8|160|new|new|new|new|new|-1");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aPeriodicFactHasARowPerUnitAndSnapshot(String engine) throws SQLException {
        var children = new MartSatellite(
                "m",
                "s_m",
                "thing_hk",
                "thing_hk",
                Optional.empty(),
                Reach.SET,
                List.of(Attribute.of("child", DataType.TEXT), Attribute.of("n", DataType.INTEGER)));
        var fact = fact(
                Fact.Kind.PERIODIC,
                MartBase.of(PitTest.pit()),
                List.of(MartSatellite.of("a", HandMade.A), children),
                "",
                List.of(column("p", DataType.TEXT, "a.p")),
                List.of(
                        measure("total", DataType.BIGINT, "m.n", AggregateFunction.SUM),
                        measure("children", DataType.BIGINT, "", AggregateFunction.COUNT)),
                role("thing", Type.SCD2, new AsOf.Snapshot()),
                new Role("day", "day_key", new Target.Day(CALENDAR, "snapshot_timestamp")));
        try (LoadedVault vault = vault(engine, fact)) {
            HandMade.hub(vault, "k1", 2, 1);
            HandMade.a(vault, "k1", 3, "x", 1);
            HandMade.a(vault, "k1", 4, "y", 1);
            set(vault, "k1", 3, "c1", 1);
            set(vault, "k1", 3, "c2", 2);
            set(vault, "k1", 4, "c2", 5);
            vault.runAt(HandMade.start(4));
            assertThat(vault.query(
                            "select cast(snapshot_timestamp as date), f.thing_hk, f.p, total, children, day_key, d.p"
                                    + " from f join dim_scd2 d on d.thing_key = f.thing_key"))
                    .containsExactly(
                            "2026-01-02|k1|~|~|0|20260102|~",
                            "2026-01-03|k1|x|3|2|20260103|x",
                            "2026-01-04|k1|y|5|1|20260104|y");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void anAccumulatingFactFillsItsMilestones(String engine) throws SQLException {
        var history = MartSatellite.of("a", HandMade.A).reaching(Reach.HISTORY);
        String when = "case when p = '%s' then a.load_timestamp end";
        var fact = fact(
                Fact.Kind.ACCUMULATING,
                MartBase.of(HandMade.HUB),
                List.of(history),
                "",
                List.of(),
                List.of(
                        measure("ordered", DataType.TIMESTAMP, String.format(when, "ordered"), AggregateFunction.MIN),
                        measure("shipped", DataType.TIMESTAMP, String.format(when, "shipped"), AggregateFunction.MIN)),
                role("thing", Type.SCD1, new AsOf.Today()),
                new Role("ordered_on", "ordered_key", new Target.Day(CALENDAR, "ordered")),
                new Role("shipped_on", "shipped_key", new Target.Day(CALENDAR, "shipped")));
        try (LoadedVault vault = vault(engine, fact)) {
            HandMade.hub(vault, "k1", 1, 1);
            HandMade.hub(vault, "k2", 1, 1);
            HandMade.a(vault, "k1", 2, "ordered", 1);
            vault.runAt(HandMade.start(4));
            String rows = "select thing_hk, ordered_key, shipped_key from f";
            assertThat(vault.query(rows)).containsExactly("k1|20260102|-1", "k2|-1|-1");
            HandMade.a(vault, "k1", 5, "shipped", 1);
            HandMade.a(vault, "k1", 6, "ordered", 1);
            vault.runAt(HandMade.start(6));
            assertThat(vault.query(rows)).containsExactly("k1|20260102|20260105", "k2|-1|-1");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aCoarserUnitAggregates(String engine) throws SQLException {
        var base = new MartBase("pay", "l_pay", List.of("pay_hk", "thing_hk"), PAY.columns(), List.of(), false);
        for (boolean materialized : List.of(false, true)) {
            var fact = new Fact(
                    "f",
                    "f",
                    Fact.Kind.TRANSACTION,
                    base,
                    List.of("thing_hk"),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(
                            measure("amount", MONEY, "amount", AggregateFunction.SUM),
                            measure("mean", DataType.DOUBLE, "amount", AggregateFunction.AVG),
                            measure("payments", DataType.BIGINT, "", AggregateFunction.COUNT)),
                    List.of(role("thing", Type.SCD1, new AsOf.Today())),
                    materialized,
                    Origin.MEMORY);
            try (LoadedVault vault = vault(engine, fact)) {
                pay(vault, "p1", "k1", "10", HandMade.day(1));
                pay(vault, "p2", "k1", "30", HandMade.day(1));
                pay(vault, "p3", "k2", "5", HandMade.day(1));
                HandMade.hub(vault, "k1", 1, 1);
                vault.runAt(HandMade.start(2));
                vault.runAt(HandMade.start(2));
                assertThat(vault.query("select thing_hk, thing_key, amount, cast(mean as integer), payments from f"))
                        .containsExactly("k1|k1|40.00|20|2", "k2|" + HandMade.UNKNOWN + "|5.00|5|1");
            }
        }
    }

    @Test
    void whatWouldMultiplyIsRefused() {
        var children = new MartSatellite(
                "m",
                "s_m",
                "thing_hk",
                "thing_hk",
                Optional.empty(),
                Reach.SET,
                List.of(Attribute.of("n", DataType.INTEGER)));
        var sum = measure("total", MONEY, "amount", AggregateFunction.SUM);
        assertThatThrownBy(() ->
                        fact(Fact.Kind.TRANSACTION, PAY, List.of(children, children), "", List.of(), List.of(sum)))
                .hasMessageContaining("multiply");
        assertThatThrownBy(() -> fact(
                        Fact.Kind.TRANSACTION,
                        PAY,
                        List.of(children),
                        "",
                        List.of(),
                        List.of(measure("n", MONEY, "amount", null))))
                .hasMessageContaining("every measure must aggregate");
        var repeated = fact(Fact.Kind.TRANSACTION, PAY, List.of(children), "", List.of(), List.of(sum));
        assertThatThrownBy(() -> HandMade.vault("duckdb", repeated)).hasMessageContaining("several rows per unit");
    }
}
