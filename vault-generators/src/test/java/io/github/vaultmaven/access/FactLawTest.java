// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.Dimension.Type;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.Fact.AsOf;
import io.github.vaultmaven.model.Fact.Role;
import io.github.vaultmaven.model.Fact.Target;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.type.DataType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A join from a fact to its dimensions loses and multiplies nothing, and finds what a naive look-up finds. */
class FactLawTest {

    private static final int TODAY = 8;

    /** A row that is put in: h a hub row, a a satellite row, p a payment on that day (0: none). */
    record Put(String relation, String key, int day, String payload) {}

    private static final Fact FACT = new Fact(
            "f",
            "f",
            Fact.Kind.TRANSACTION,
            FactTest.PAY,
            List.of("pay_hk"),
            List.of(),
            Optional.empty(),
            List.of(MartColumn.of("paid_at", DataType.TIMESTAMP, ModelText.expression("paid_at"))),
            List.of(),
            List.of(
                    FactTest.role("then", Type.SCD2, new AsOf.Event("paid_at")),
                    FactTest.role("now", Type.SCD2, new AsOf.Today()),
                    FactTest.role("last", Type.SCD1, new AsOf.Today()),
                    FactTest.role("snap", Type.SNAPSHOT, new AsOf.Event("paid_at")),
                    new Role("paid_on", "paid_on_key", new Target.Day(FactTest.CALENDAR, "paid_at"))),
            false,
            Origin.MEMORY);

    @Provide
    Arbitrary<List<Put>> puts() {
        return Combinators.combine(
                        Arbitraries.of("h", "a", "a", "p", "p"),
                        Arbitraries.of("k1", "k2", HandMade.UNKNOWN, HandMade.ERROR),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.of("x", "y"))
                .as(Put::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(20);
    }

    @Property(tries = 30)
    void everyRowFindsItsMembersOnce(@ForAll("puts") List<Put> puts) throws SQLException {
        try (LoadedVault vault = FactTest.vault("duckdb", FACT)) {
            Map<String, Integer> hub = new TreeMap<>();
            Map<String, TreeMap<Integer, String>> a = new TreeMap<>();
            var payments = new ArrayList<Put>();
            for (Put put : puts) {
                put(vault, put, hub, a, payments);
            }
            HandMade.run(
                    vault,
                    HandMade.start(TODAY),
                    "snapshots/snap",
                    "dimensions/dim_scd1",
                    "dimensions/dim_scd2",
                    "dimensions/dim_snapshot",
                    "calendars/cal",
                    "facts/f");
            var expected = new ArrayList<String>();
            for (int i = 0; i < payments.size(); i++) {
                expected.add("p" + i + "|" + members(payments.get(i), hub, a));
            }
            expected.sort(null);
            assertThat(vault.query("select f.pay_hk, d1.p, d2.p, d3.p, d4.p, extract(day from c.calendar_date) from f"
                            + " join dim_scd2 d1 on d1.thing_key = f.then_key"
                            + " join dim_scd2 d2 on d2.thing_key = f.now_key"
                            + " join dim_scd1 d3 on d3.thing_key = f.last_key"
                            + " join dim_snapshot d4 on d4.thing_key = f.snap_key"
                            + " join cal c on c.date_key = f.paid_on_key"))
                    .isEqualTo(expected);
        }
    }

    private static String members(Put pay, Map<String, Integer> hub, Map<String, TreeMap<Integer, String>> a) {
        String day = pay.day() == 0 ? "~" : "" + pay.day();
        if (pay.key().equals(HandMade.ERROR)) {
            return "(wrong)|(wrong)|(wrong)|(wrong)|" + day;
        }
        if (!hub.containsKey(pay.key())) {
            return "(unknown)|(unknown)|(unknown)|(unknown)|" + day;
        }
        TreeMap<Integer, String> states = a.getOrDefault(pay.key(), new TreeMap<>());
        int known = hub.get(pay.key());
        int first = states.isEmpty() ? known : Math.min(known, states.firstKey());
        String last = at(states, 99);
        int snapshot = Math.min(pay.day(), TODAY);
        return String.join(
                "|",
                pay.day() == 0 || pay.day() < first ? "(unknown)" : at(states, pay.day()),
                last,
                last,
                pay.day() == 0 || snapshot < known ? "(unknown)" : at(states, snapshot),
                day);
    }

    private static String at(TreeMap<Integer, String> states, int day) {
        var state = states.floorEntry(day);
        return state == null ? "~" : state.getValue();
    }

    private static void put(
            LoadedVault vault,
            Put put,
            Map<String, Integer> hub,
            Map<String, TreeMap<Integer, String>> a,
            List<Put> payments)
            throws SQLException {
        boolean zero = put.key().length() > 2;
        if (put.relation().equals("p")) {
            String time = put.day() == 0 ? "null" : HandMade.day(put.day());
            FactTest.pay(vault, "p" + payments.size(), put.key(), "1", time);
            payments.add(put);
        } else if (!zero && put.day() > 0 && put.relation().equals("h")) {
            if (hub.putIfAbsent(put.key(), put.day()) == null) {
                HandMade.hub(vault, put.key(), put.day(), 1);
            }
        } else if (!zero && put.day() > 0) {
            if (a.computeIfAbsent(put.key(), k -> new TreeMap<>()).putIfAbsent(put.day(), put.payload()) == null) {
                HandMade.a(vault, put.key(), put.day(), put.payload(), 1);
            }
        }
    }
}
