// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.SnapshotControl.Grain;
import io.github.vaultmaven.model.SnapshotControl.Keep;
import io.github.vaultmaven.reference.HubRow;
import io.github.vaultmaven.reference.Pit;
import io.github.vaultmaven.reference.PitRow;
import io.github.vaultmaven.reference.Slot;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An incremental PIT equals a full rebuild and the reference, after late rows, expiry and builds that die. */
class PitLawTest {

    /** A row that is put in: {@code relation} is h, a or b. */
    record Put(String relation, String key, int day, int sequence) {}

    /** What happens in one run: it begins on {@code day}; a first try dies behind {@code dies} statements. */
    record Step(List<Put> rows, int days, int dies) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Put> put = Combinators.combine(
                        Arbitraries.of("h", "a", "b", "b"),
                        Arbitraries.of("k1", "k2", "k3"),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(1, 2))
                .as(Put::new);
        Arbitrary<Step> step = Combinators.combine(
                        put.list().ofMaxSize(5),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new);
        return step.list().ofMinSize(2).ofMaxSize(5);
    }

    @Property(tries = 25)
    void incrementalEqualsFullAndReferenceOnDuckDb(@ForAll("steps") List<Step> steps) throws SQLException {
        check("duckdb", steps);
    }

    @Property(tries = 25)
    void incrementalEqualsFullAndReferenceOnPostgres(@ForAll("steps") List<Step> steps) throws SQLException {
        check("postgresql", steps);
    }

    private static void check(String engine, List<Step> steps) throws SQLException {
        var policy = PitTest.snapshots(
                new Keep(Grain.DAY, Optional.of(Period.ofDays(4))), new Keep(Grain.WEEK, Optional.empty()));
        try (LoadedVault vault = HandMade.vault(engine, policy, PitTest.pit())) {
            Map<String, LocalDateTime> hub = new LinkedHashMap<>();
            Map<String, TreeSet<Slot>> a = new HashMap<>();
            Map<String, TreeSet<Slot>> b = new HashMap<>();
            int day = 1;
            int run = 0;
            for (Step step : steps) {
                day += step.days();
                vault.beginAt(HandMade.start(day));
                run++;
                for (Put put : step.rows()) {
                    put(vault, put, run, hub, a, b);
                }
                HandMade.runPart(vault, "load/snapshots/snap.sql", step.dies());
                HandMade.runPart(vault, PitTest.SCRIPT, step.dies());
                HandMade.run(vault, HandMade.start(day), "snapshots/snap", "pits/pit_thing");
                run++;
                Set<LocalDateTime> snapshots =
                        vault.query("select cast(snapshot_timestamp as varchar) from snap").stream()
                                .map(PitLawTest::time)
                                .collect(Collectors.toSet());
                Set<PitRow> expected = Pit.rows(snapshots, rows(hub), List.of(a, b));
                List<String> incremental = built(vault);
                assertThat(incremental)
                        .isEqualTo(
                                expected.stream().map(PitLawTest::text).sorted().toList());
                vault.execute("delete from pit_thing");
                vault.beginAt(HandMade.start(day));
                run++;
                HandMade.runPart(vault, PitTest.SCRIPT, 99);
                assertThat(built(vault)).isEqualTo(incremental);
            }
        }
    }

    private static void put(
            LoadedVault vault,
            Put put,
            int run,
            Map<String, LocalDateTime> hub,
            Map<String, TreeSet<Slot>> a,
            Map<String, TreeSet<Slot>> b)
            throws SQLException {
        LocalDateTime at = LocalDateTime.of(2026, 1, put.day(), 0, 0);
        switch (put.relation()) {
            case "h" -> {
                if (hub.putIfAbsent(put.key(), at) == null) {
                    HandMade.hub(vault, put.key(), put.day(), run);
                }
            }
            case "a" -> {
                if (a.computeIfAbsent(put.key(), k -> new TreeSet<>()).add(new Slot(at, null))) {
                    HandMade.a(vault, put.key(), put.day(), "x", run);
                }
            }
            default -> {
                if (b.computeIfAbsent(put.key(), k -> new TreeSet<>()).add(new Slot(at, put.sequence()))) {
                    HandMade.b(vault, put.key(), put.day(), put.sequence(), "x", run);
                }
            }
        }
    }

    private static List<HubRow> rows(Map<String, LocalDateTime> hub) {
        var rows = new ArrayList<HubRow>();
        hub.forEach((key, at) -> rows.add(new HubRow(key, at, "r", List.of(key))));
        for (String zero : List.of(HandMade.UNKNOWN, HandMade.ERROR)) {
            rows.add(new HubRow(zero, time("0001-01-01 00:00:00"), "system", List.of(zero)));
        }
        return rows;
    }

    private static List<String> built(LoadedVault vault) throws SQLException {
        return vault.query(
                "select cast(snapshot_timestamp as varchar), thing_hk, s_a_hk, cast(s_a_ldts as varchar), s_b_hk,"
                        + " cast(s_b_ldts as varchar), s_b_seq from pit_thing");
    }

    private static String text(PitRow row) {
        Slot a = row.slots().get(0);
        Slot b = row.slots().get(1);
        return String.join(
                "|",
                text(row.snapshot()),
                row.hashKey(),
                a == null ? HandMade.UNKNOWN : row.hashKey(),
                a == null ? "0001-01-01 00:00:00" : text(a.ldts()),
                b == null ? HandMade.UNKNOWN : row.hashKey(),
                b == null ? "0001-01-01 00:00:00" : text(b.ldts()),
                b == null ? "0" : b.sequence().toString());
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }

    private static String text(LocalDateTime time) {
        return time.toLocalDate() + " 00:00:00";
    }
}
