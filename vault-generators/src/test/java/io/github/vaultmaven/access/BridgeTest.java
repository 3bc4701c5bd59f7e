// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.Bridge;
import io.github.vaultmaven.model.Effectivity;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.SnapshotControl.Grain;
import io.github.vaultmaven.model.SnapshotControl.Keep;
import io.github.vaultmaven.reference.BridgeRow;
import io.github.vaultmaven.reference.Leg;
import io.github.vaultmaven.reference.LinkRow;
import io.github.vaultmaven.reference.PresenceRow;
import io.github.vaultmaven.reference.Slot;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BridgeTest {

    private static final String SCRIPT = "load/bridges/bridge_ac.sql";
    private static final String ROWS =
            "select cast(snapshot_timestamp as date), a_hk, ab_hk, b_hk, bc_hk, c_hk from bridge_ac";

    static Bridge bridge() {
        return new Bridge(
                "ac",
                "bridge_ac",
                "a_hk",
                List.of(
                        new Bridge.Hop(
                                "l_ab",
                                "ab_hk",
                                "a_hk",
                                "a_hk",
                                "b_hk",
                                Optional.of(
                                        new Effectivity("e_ab", "ab_hk", Optional.empty(), Effectivity.Mark.IS_OPEN)),
                                "ab_hk",
                                "b_hk"),
                        new Bridge.Hop("l_bc", "bc_hk", "b_hk", "b_hk", "c_hk", Optional.empty(), "bc_hk", "c_hk")),
                "snap",
                Origin.MEMORY);
    }

    static LoadedVault vault(String engine, Keep... keep) throws SQLException {
        LoadedVault vault = HandMade.vault(engine, PitTest.snapshots(keep), bridge());
        vault.execute(
                "create table l_ab (ab_hk varchar(32), a_hk varchar(32), b_hk varchar(32), load_timestamp timestamp,"
                        + " run_id bigint)");
        vault.execute(
                "create table l_bc (bc_hk varchar(32), b_hk varchar(32), c_hk varchar(32), load_timestamp timestamp,"
                        + " run_id bigint)");
        vault.execute(
                "create table e_ab (ab_hk varchar(32), load_timestamp timestamp, is_open boolean, run_id bigint)");
        return vault;
    }

    private static void link(LoadedVault vault, String name, String from, String to, int day, int run)
            throws SQLException {
        vault.execute("insert into l_" + name + " values ('" + from + to + "', '" + from + "', '" + to + "', "
                + HandMade.day(day) + ", " + run + ")");
    }

    private static void state(LoadedVault vault, String key, int day, boolean open, int run) throws SQLException {
        vault.execute("insert into e_ab values ('" + key + "', " + HandMade.day(day) + ", " + open + ", " + run + ")");
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aPathIsThereWhileAllItsLinksHold(String engine) throws SQLException {
        try (LoadedVault vault = vault(engine)) {
            link(vault, "ab", "a1", "b1", 1, 1);
            state(vault, "a1b1", 1, true, 1);
            state(vault, "a1b1", 3, false, 1);
            link(vault, "bc", "b1", "c1", 2, 1);
            link(vault, "bc", "b1", "c2", 3, 1);
            vault.runAt(HandMade.start(3));
            assertThat(vault.query(ROWS)).containsExactly("2026-01-02|a1|a1b1|b1|b1c1|c1");
            // Opened again, and a late link that held on day 2 already.
            state(vault, "a1b1", 4, true, 2);
            link(vault, "bc", "b1", "c3", 2, 2);
            vault.runAt(HandMade.start(4));
            assertThat(vault.query(ROWS))
                    .containsExactly(
                            "2026-01-02|a1|a1b1|b1|b1c1|c1",
                            "2026-01-02|a1|a1b1|b1|b1c3|c3",
                            "2026-01-04|a1|a1b1|b1|b1c1|c1",
                            "2026-01-04|a1|a1b1|b1|b1c2|c2",
                            "2026-01-04|a1|a1b1|b1|b1c3|c3");
        }
    }

    /** Only snapshots that a new row can change are built again: the run of their rows tells. */
    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void snapshotsThatNothingNewConcernsStayAsTheyAre(String engine) throws SQLException {
        String runs = "select distinct cast(snapshot_timestamp as date), run_id from bridge_ac";
        try (LoadedVault vault = vault(engine)) {
            link(vault, "ab", "a1", "b1", 1, 1);
            state(vault, "a1b1", 1, true, 1);
            state(vault, "a2b1", 3, true, 1);
            link(vault, "bc", "b1", "c1", 1, 1);
            vault.runAt(HandMade.start(2));
            assertThat(vault.query(runs)).containsExactly("2026-01-01|1", "2026-01-02|1");
            link(vault, "bc", "b1", "c2", 3, 2);
            vault.runAt(HandMade.start(3));
            assertThat(vault.query(runs)).containsExactly("2026-01-01|1", "2026-01-02|1", "2026-01-03|2");
            vault.runAt(HandMade.start(4));
            assertThat(vault.query(runs))
                    .containsExactly("2026-01-01|1", "2026-01-02|1", "2026-01-03|2", "2026-01-04|3");
            state(vault, "a1b1", 4, false, 4);
            vault.runAt(HandMade.start(4));
            assertThat(vault.query(runs)).containsExactly("2026-01-01|1", "2026-01-02|1", "2026-01-03|2");
            link(vault, "ab", "a2", "b1", 3, 5);
            vault.runAt(HandMade.start(5));
            // A path whose state was known before its link.
            assertThat(vault.query(runs))
                    .containsExactly("2026-01-01|1", "2026-01-02|1", "2026-01-03|5", "2026-01-04|5", "2026-01-05|5");
        }
    }

    /** A row that is put in: a link of one of the two kinds, or a state of the first. */
    record Put(String relation, int from, int to, int day, boolean open) {}

    /** What happens in one run: it begins some days later; a first try dies behind some statements. */
    record Run(List<Put> rows, int days, int dies) {}

    @Provide
    Arbitrary<List<Run>> runs() {
        Arbitrary<Put> put = Combinators.combine(
                        Arbitraries.of("ab", "bc", "e", "e"),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(true, true, false))
                .as(Put::new);
        return Combinators.combine(
                        put.list().ofMinSize(3).ofMaxSize(12),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 4))
                .as(Run::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(4);
    }

    @Property(tries = 25)
    void incrementalEqualsFullAndReference(@ForAll("runs") List<Run> runs) throws SQLException {
        Keep days = new Keep(Grain.DAY, Optional.of(Period.ofDays(5)));
        try (LoadedVault vault = vault("duckdb", days)) {
            Map<String, LinkRow> ab = new LinkedHashMap<>();
            Map<String, LinkRow> bc = new LinkedHashMap<>();
            Map<String, PresenceRow> states = new LinkedHashMap<>();
            int day = 1;
            int mark = 0;
            for (Run run : runs) {
                day += run.days();
                mark += 1;
                vault.beginAt(HandMade.start(day));
                for (Put put : run.rows()) {
                    put(vault, put, mark, ab, bc, states);
                }
                HandMade.runPart(vault, "load/snapshots/snap.sql", run.dies());
                HandMade.runPart(vault, SCRIPT, run.dies());
                HandMade.run(vault, HandMade.start(day), "snapshots/snap", "bridges/bridge_ac");
                mark += 1;
                Set<LocalDateTime> snapshots =
                        vault.query("select cast(snapshot_timestamp as varchar) from snap").stream()
                                .map(t -> LocalDateTime.parse(t.replace(' ', 'T')))
                                .collect(Collectors.toSet());
                List<String> incremental = vault.query(ROWS);
                assertThat(incremental)
                        .isEqualTo(io.github.vaultmaven.reference.Bridge.rows(
                                        snapshots,
                                        List.of(
                                                new Leg(ab.values(), 0, 1, Optional.of(states.values())),
                                                new Leg(bc.values(), 0, 1, Optional.empty())))
                                .stream()
                                .map(BridgeTest::text)
                                .sorted()
                                .toList());
                vault.execute("delete from bridge_ac");
                vault.beginAt(HandMade.start(day));
                mark += 1;
                HandMade.runPart(vault, SCRIPT, 99);
                assertThat(vault.query(ROWS)).isEqualTo(incremental);
            }
        }
    }

    private static String text(BridgeRow row) {
        var texts = new ArrayList<>(List.of(row.snapshot().toLocalDate().toString()));
        texts.addAll(row.path());
        return String.join("|", texts);
    }

    private static void put(
            LoadedVault vault,
            Put put,
            int mark,
            Map<String, LinkRow> ab,
            Map<String, LinkRow> bc,
            Map<String, PresenceRow> states)
            throws SQLException {
        boolean second = put.relation().equals("bc");
        String from = (second ? "b" : "a") + put.from();
        String to = (second ? "c" : "b") + put.to();
        LocalDateTime at = LocalDateTime.of(2026, 1, put.day(), 0, 0);
        if (put.relation().equals("e")) {
            if (states.putIfAbsent(from + to + at, new PresenceRow(from + to, at, put.open())) == null) {
                state(vault, from + to, put.day(), put.open(), mark);
            }
            return;
        }
        var row = new LinkRow(from + to, new Slot(at, null), "r", List.of(from, to), List.of(), List.of());
        if ((second ? bc : ab).putIfAbsent(from + to, row) == null) {
            link(vault, put.relation(), from, to, put.day(), mark);
        }
    }
}
