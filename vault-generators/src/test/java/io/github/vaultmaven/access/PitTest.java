// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.model.SnapshotControl.Grain;
import io.github.vaultmaven.model.SnapshotControl.Keep;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PitTest {

    static final String SCRIPT = "load/pits/pit_thing.sql";

    /** Everything but the run mark, short: snapshot day, key, day of each slot (1-1 is the ghost) and its key. */
    private static final String ROWS = """
            select extract(day from snapshot_timestamp) || ' ' || substr(thing_hk, 1, 2)
              || ' a=' || substr(s_a_hk, 1, 2) || '@' || extract(year from s_a_ldts) || '.' || extract(day from s_a_ldts)
              || ' b=' || substr(s_b_hk, 1, 2) || '@' || extract(year from s_b_ldts) || '.' || extract(day from s_b_ldts)
              || '.' || s_b_seq
            from pit_thing""";

    static SnapshotControl snapshots(Keep... keep) {
        return new SnapshotControl(
                "daily", "snap", LocalDateTime.parse("2026-01-01T00:00"), Grain.DAY, List.of(keep), Origin.MEMORY);
    }

    static Pit pit() {
        return new Pit(
                "thing",
                "pit_thing",
                "h_thing",
                "thing_hk",
                "snap",
                List.of(
                        Pit.Slot.of("s_a", "thing_hk", Optional.empty()),
                        Pit.Slot.of("s_b", "thing_hk", HandMade.B.sequence())),
                Origin.MEMORY);
    }

    private static List<String> rowsOf(LoadedVault vault, String key) throws SQLException {
        return vault.query(ROWS + " where thing_hk = '" + key + "'");
    }

    /** A build looks for rows by run mark and by load timestamp, which an index finds without reading the history. */
    @Test
    void whatItReadsIsIndexedByWhatGrows() throws SQLException {
        try (LoadedVault vault = HandMade.vault("postgresql", snapshots(), pit())) {
            vault.run();
            for (String relation : List.of("h_thing", "s_a", "s_b")) {
                assertThat(vault.query("select indexdef from pg_indexes where schemaname = current_schema"
                                + " and tablename = '" + relation + "' and indexdef like '%brin%'"))
                        .as(relation)
                        .singleElement()
                        .asString()
                        .endsWith("USING brin (run_id, load_timestamp)");
            }
        }
        try (LoadedVault vault = HandMade.vault("postgresql", snapshots())) {
            vault.run();
            assertThat(vault.query("select indexdef from pg_indexes where schemaname = current_schema"
                            + " and indexdef like '%brin%'"))
                    .isEmpty();
        }
    }

    /** The worked example: A@1 ; B@4 ; C@2 leads snapshot 3 to 1, then 1, then 2. */
    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void workedExample(String engine) throws SQLException {
        String third = "select extract(day from s_a_ldts) from pit_thing where thing_hk = 'k1'"
                + " and snapshot_timestamp = " + HandMade.day(3);
        try (LoadedVault vault = HandMade.vault(engine, snapshots(), pit())) {
            HandMade.hub(vault, "k1", 1, 1);
            HandMade.a(vault, "k1", 1, "A", 1);
            vault.runAt(HandMade.start(3));
            assertThat(vault.query(third)).containsExactly("1");
            HandMade.a(vault, "k1", 4, "B", 2);
            vault.runAt(HandMade.start(4));
            assertThat(vault.query(third)).containsExactly("1");
            HandMade.a(vault, "k1", 2, "C", 3);
            vault.runAt(HandMade.start(5));
            assertThat(vault.query(third)).containsExactly("2");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void eachKnownKeyHasItsLastSlotOrTheGhost(String engine) throws SQLException {
        try (LoadedVault vault = HandMade.vault(engine, snapshots(), pit())) {
            HandMade.hub(vault, "k1", 2, 1);
            HandMade.b(vault, "k1", 2, 2, "Y", 1);
            HandMade.b(vault, "k1", 2, 1, "X", 1);
            HandMade.a(vault, "k1", 3, "A", 1);
            vault.runAt(HandMade.start(3));
            assertThat(rowsOf(vault, "k1"))
                    .containsExactly("2 k1 a=00@1.1 b=k1@2026.2.2", "3 k1 a=k1@2026.3 b=k1@2026.2.2");
            // Zero keys are known from the start; both lead to the ghost records.
            assertThat(vault.query(ROWS + " where thing_hk like '00%' or thing_hk like 'ff%'"))
                    .containsExactly(
                            "1 00 a=00@1.1 b=00@1.1.0",
                            "1 ff a=00@1.1 b=00@1.1.0",
                            "2 00 a=00@1.1 b=00@1.1.0",
                            "2 ff a=00@1.1 b=00@1.1.0",
                            "3 00 a=00@1.1 b=00@1.1.0",
                            "3 ff a=00@1.1 b=00@1.1.0");
            // Every slot finds its row.
            assertThat(vault.query("select count(*) from pit_thing p"
                            + " join s_a a on a.thing_hk = p.s_a_hk and a.load_timestamp = p.s_a_ldts"
                            + " join s_b b on b.thing_hk = p.s_b_hk and b.load_timestamp = p.s_b_ldts"
                            + " and b.seq = p.s_b_seq"))
                    .containsExactly("8");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void expiredSnapshotsGo(String engine) throws SQLException {
        var twoDays = snapshots(new Keep(Grain.DAY, Optional.of(Period.ofDays(2))));
        try (LoadedVault vault = HandMade.vault(engine, twoDays, pit())) {
            HandMade.hub(vault, "k1", 1, 1);
            vault.runAt(HandMade.start(3));
            assertThat(rowsOf(vault, "k1")).hasSize(2).allMatch(r -> r.startsWith("2 ") || r.startsWith("3 "));
            vault.runAt(HandMade.start(5));
            assertThat(rowsOf(vault, "k1")).hasSize(2).allMatch(r -> r.startsWith("4 ") || r.startsWith("5 "));
        }
    }

    /** Only new snapshots, and keys of which something new is known, are built again: the run of their rows tells. */
    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void rowsThatNothingNewConcernsStayAsTheyAre(String engine) throws SQLException {
        String runs = "select thing_hk || ' ' || extract(day from snapshot_timestamp) || ' run ' || run_id"
                + " from pit_thing where thing_hk like 'k%'";
        try (LoadedVault vault = HandMade.vault(engine, snapshots(), pit())) {
            HandMade.hub(vault, "k1", 1, 1);
            HandMade.hub(vault, "k2", 1, 1);
            HandMade.a(vault, "k1", 1, "A", 1);
            vault.runAt(HandMade.start(2));
            assertThat(vault.query(runs)).containsExactly("k1 1 run 1", "k1 2 run 1", "k2 1 run 1", "k2 2 run 1");
            HandMade.a(vault, "k1", 2, "B", 2);
            vault.runAt(HandMade.start(3));
            List<String> second =
                    List.of("k1 1 run 1", "k1 2 run 2", "k1 3 run 2", "k2 1 run 1", "k2 2 run 1", "k2 3 run 2");
            assertThat(vault.query(runs)).containsExactlyElementsOf(second);
            vault.runAt(HandMade.start(3));
            assertThat(vault.query(runs)).containsExactlyElementsOf(second);
            HandMade.hub(vault, "k3", 3, 4);
            vault.runAt(HandMade.start(4));
            assertThat(vault.query(runs))
                    .containsExactly(
                            "k1 1 run 1",
                            "k1 2 run 2",
                            "k1 3 run 2",
                            "k1 4 run 4",
                            "k2 1 run 1",
                            "k2 2 run 1",
                            "k2 3 run 2",
                            "k2 4 run 4",
                            "k3 3 run 4",
                            "k3 4 run 4");
        }
    }

    /** What came behind the last snapshot concerns one key alone; another is as it was, and a third is new. */
    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aNewSnapshotSaysWhatCameSinceTheLast(String engine) throws SQLException {
        try (LoadedVault vault = HandMade.vault(engine, snapshots(), pit())) {
            HandMade.hub(vault, "k1", 1, 1);
            HandMade.hub(vault, "k2", 1, 1);
            HandMade.a(vault, "k1", 1, "A", 1);
            HandMade.a(vault, "k2", 2, "A", 1);
            HandMade.b(vault, "k1", 2, 1, "X", 1);
            vault.runAt(HandMade.start(3));
            HandMade.a(vault, "k1", 4, "B", 2);
            HandMade.hub(vault, "k3", 4, 2);
            vault.runAt(HandMade.start(4));
            assertThat(rowsOf(vault, "k1")).endsWith("4 k1 a=k1@2026.4 b=k1@2026.2.1");
            assertThat(rowsOf(vault, "k2")).endsWith("4 k2 a=k2@2026.2 b=00@1.1.0");
            assertThat(rowsOf(vault, "k3")).containsExactly("4 k3 a=00@1.1 b=00@1.1.0");
            // The next one: nothing came, and two snapshots at once.
            vault.runAt(HandMade.start(6));
            assertThat(rowsOf(vault, "k1"))
                    .endsWith("5 k1 a=k1@2026.4 b=k1@2026.2.1", "6 k1 a=k1@2026.4 b=k1@2026.2.1");
            assertThat(rowsOf(vault, "k2")).endsWith("5 k2 a=k2@2026.2 b=00@1.1.0", "6 k2 a=k2@2026.2 b=00@1.1.0");
        }
    }

    /** A snapshot may come between others: one that was lost, or that a spec asks for later. */
    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aSnapshotBetweenOthersIsBuiltAsOfItself(String engine) throws SQLException {
        try (LoadedVault vault = HandMade.vault(engine, snapshots(), pit())) {
            HandMade.hub(vault, "k1", 1, 1);
            HandMade.a(vault, "k1", 1, "A", 1);
            HandMade.a(vault, "k1", 3, "B", 1);
            HandMade.b(vault, "k1", 1, 1, "X", 1);
            HandMade.b(vault, "k1", 3, 2, "Z", 1);
            HandMade.b(vault, "k1", 3, 1, "Y", 1);
            vault.runAt(HandMade.start(3));
            vault.execute("delete from pit_thing where snapshot_timestamp = " + HandMade.day(2));
            vault.runAt(HandMade.start(4));
            assertThat(rowsOf(vault, "k1"))
                    .containsExactly(
                            "1 k1 a=k1@2026.1 b=k1@2026.1.1",
                            "2 k1 a=k1@2026.1 b=k1@2026.1.1",
                            "3 k1 a=k1@2026.3 b=k1@2026.3.2",
                            "4 k1 a=k1@2026.3 b=k1@2026.3.2");
        }
    }

    /** A build that dies behind any statement is mended by the next, late rows included. */
    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aBuildMayDieAnywhere(String engine) throws SQLException {
        for (int statements = 0; statements <= 4; statements++) {
            try (LoadedVault vault = HandMade.vault(engine, snapshots(), pit())) {
                HandMade.hub(vault, "k1", 1, 1);
                HandMade.hub(vault, "k2", 1, 1);
                HandMade.a(vault, "k1", 1, "A", 1);
                vault.runAt(HandMade.start(3));
                HandMade.a(vault, "k1", 2, "C", 2);
                HandMade.b(vault, "k2", 1, 7, "X", 2);
                vault.beginAt(HandMade.start(3));
                HandMade.runPart(vault, SCRIPT, statements);
                vault.runAt(HandMade.start(3));
                assertThat(rowsOf(vault, "k1"))
                        .containsExactly(
                                "1 k1 a=k1@2026.1 b=00@1.1.0",
                                "2 k1 a=k1@2026.2 b=00@1.1.0",
                                "3 k1 a=k1@2026.2 b=00@1.1.0");
                assertThat(rowsOf(vault, "k2")).hasSize(3).allMatch(r -> r.endsWith("a=00@1.1 b=k2@2026.1.7"));
            }
        }
    }
}
