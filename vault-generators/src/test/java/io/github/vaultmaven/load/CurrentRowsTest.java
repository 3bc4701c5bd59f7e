// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The newest rows that are kept beside a satellite where no index finds them: when they are, that they are believed, and when
 * they are not. Two satellites hold the same attribute, of which one tracks what it does not store.
 */
class CurrentRowsTest {

    private static final String SPECS = """
            source: shop
            delivery: delta
            tables:
              things: {columns: {load_timestamp: timestamp, k: varchar, p: varchar}}
            ---
            entity: thing
            hub: {business_key: [k]}
            satellites:
              - {name: tracked, attributes: [p], late_arrivals: tracked}
              - {name: plain, attributes: [{name: q, from: p}], late_arrivals: report}
            source_mappings:
              shop: {table: things, key_field: k}
            """;

    private static final String TRACKED = "s_thing_tracked_shop";
    private static final String PLAIN = "s_thing_plain_shop";

    private SpecVault vault;

    @BeforeEach
    void create() throws SQLException {
        vault = new SpecVault("duckdb", SPECS);
    }

    @AfterEach
    void close() throws SQLException {
        vault.close();
    }

    /** Runs in the notation of the manual: {@code kA@1, lB@2 ; kC@3}, key, value and day. */
    private void load(String runs) throws SQLException {
        for (String run : runs.split(";")) {
            deliver(run);
            vault.run();
        }
    }

    private void deliver(String run) throws SQLException {
        var rows = new ArrayList<String>();
        for (String row : run.strip().split("[, ]+")) {
            String day = row.substring(row.indexOf('@') + 1);
            rows.add("timestamp '2026-01-" + (day.length() == 1 ? "0" : "") + day + " 00:00:00', '" + row.charAt(0)
                    + "', '" + row.charAt(1) + "'");
        }
        vault.deliver("shop.things", "load_timestamp, k, p", rows.toArray(String[]::new));
    }

    private static String rowsOf(String satellite) {
        String value = satellite.equals(TRACKED) ? "p" : "q";
        return "select k || " + value + " || '@' || extract(day from s.load_timestamp) from " + satellite
                + " s join h_thing h on h.thing_hk = s.thing_hk where s.run_id <> 0";
    }

    private void assertRows(String satellite, String... rows) throws SQLException {
        assertThat(vault.query(rowsOf(satellite))).as(satellite).containsExactlyInAnyOrder(rows);
    }

    private static String hashDiff(String satellite) {
        return satellite.equals(TRACKED) ? "tracked_hashdiff" : "plain_hashdiff";
    }

    /** What is kept is what the satellite's rows say, of every key. */
    private void assertKept(String satellite) throws SQLException {
        var newest = new NewestRows(vault::query);
        assertThat(newest.kept(satellite)).as(satellite).isNotEmpty().isEqualTo(newest.newest(satellite));
    }

    private void assertNothingKept(String satellite) throws SQLException {
        assertThat(new NewestRows(vault::query).kept(satellite)).as(satellite).isEmpty();
    }

    @Test
    void theyAreKeptOnceTheKeysOfABatchHaveTwoRowsEach() throws SQLException {
        load("kA@1, lA@1, mA@1 ; kB@2, lB@2 ; kC@3, mB@3");
        assertNothingKept(PLAIN);
        load("kD@4, lC@4");
        assertKept(PLAIN);
        assertKept(TRACKED);
        load("kE@5, nA@5, lC@5 ; nB@6");
        assertKept(PLAIN);
        assertKept(TRACKED);
        assertRows(
                PLAIN, "kA@1", "kB@2", "kC@3", "kD@4", "kE@5", "lA@1", "lB@2", "lC@4", "mA@1", "mB@3", "nA@5", "nB@6");
    }

    /** The history is not asked: were what is kept as it was after the first row, the load would go by that. */
    @Test
    void aBatchBehindAllIsComparedWithThemAlone() throws SQLException {
        load("kA@1 ; kB@2 ; kC@3");
        assertKept(PLAIN);
        for (String satellite : new String[] {PLAIN, TRACKED}) {
            String hd = hashDiff(satellite);
            vault.vault()
                    .execute("update " + satellite + "__current set " + hd + " = s." + hd
                            + ", load_timestamp = s.load_timestamp from " + satellite
                            + " s where extract(day from s.load_timestamp) = 1 and s.run_id <> 0 and _versions > 1");
        }
        load("kA@4");
        assertRows(PLAIN, "kA@1", "kB@2", "kC@3");
        assertRows(TRACKED, "kA@1", "kB@2", "kC@3");
    }

    @Test
    void whatIsLateIsComparedWithTheHistory() throws SQLException {
        load("kA@1 ; kB@3 ; kC@5, lA@5 ; kB@4 ; kA@2, lB@6, kD@7");
        assertRows(PLAIN, "kA@1", "kB@3", "kC@5", "lA@5", "lB@6", "kD@7");
        assertKept(PLAIN);
        load("kX@2");
        assertRows(PLAIN, "kA@1", "kX@2", "kB@3", "kC@5", "lA@5", "lB@6", "kD@7");
        assertThat(vault.query("select reason from " + PLAIN + "_rejects")).isEmpty();
        load("kE@8 ; kE@9");
        assertKept(PLAIN);
        assertThat(vault.query(rowsOf(PLAIN))).contains("kE@8").doesNotContain("kE@9");
    }

    @Test
    void whatIsTrackedBehindThemIsNotPassedOver() throws SQLException {
        load("kA@1 ; kB@2 ; kC@3 ; kC@4 ; kC@6");
        assertKept(TRACKED);
        load("kC@6");
        assertThat(vault.query("select count(*) from " + TRACKED + "_tracking where run_id <> 0"))
                .containsExactly("2");
        load("kX@6");
        assertThat(vault.query("select reason from " + TRACKED + "_rejects")).containsExactly("taken");
        load("kD@5");
        assertRows(TRACKED, "kA@1", "kB@2", "kC@3", "kD@5", "kC@6");
        assertKept(TRACKED);
        load("kC@8 ; kE@9");
        assertRows(TRACKED, "kA@1", "kB@2", "kC@3", "kD@5", "kC@6", "kE@9");
    }

    @Test
    void rowsThatWentMakeThemUnbelievable() throws SQLException {
        load("kA@1, lA@1 ; kB@2, lB@2 ; kC@3, lC@3");
        assertKept(PLAIN);
        vault.vault().execute("delete from " + PLAIN + " where q = 'C'");
        load("kB@4");
        assertRows(PLAIN, "kA@1", "kB@2", "lA@1", "lB@2");
        assertKept(PLAIN);
    }

    /** As many rows came as went, and nothing tells any longer that some are not counted. */
    @Test
    void rowsThatWentAreNotMadeUpForByOthers() throws SQLException {
        load("kA@1 ; kB@2 ; kC@3");
        assertKept(PLAIN);
        vault.vault().execute("delete from " + PLAIN + " where q = 'A'");
        load("nA@4 ; nA@5");
        assertRows(PLAIN, "kB@2", "kC@3", "nA@4");
        assertNothingKept(PLAIN);
    }

    @Test
    void aRunThatDiesAnywhereIsMadeUpFor() throws SQLException {
        for (int at = 0; ; at++) {
            try (var broken = new SpecVault("duckdb", SPECS)) {
                vault.close();
                vault = broken;
                load("kA@1 ; kB@2 ; kC@3");
                boolean died = dies("kD@4, lA@4", at);
                vault.run();
                load("kD@5, lA@5 ; kE@6, lB@6");
                assertRows(PLAIN, "kA@1", "kB@2", "kC@3", "kD@4", "kE@6", "lA@4", "lB@6");
                assertRows(TRACKED, "kA@1", "kB@2", "kC@3", "kD@4", "kE@6", "lA@4", "lB@6");
                assertKept(PLAIN);
                assertKept(TRACKED);
                if (!died) {
                    assertThat(at).isGreaterThan(20);
                    return;
                }
            }
        }
    }

    /** Runs until before that statement; false where there are no more. */
    private boolean dies(String batch, int statement) throws SQLException {
        deliver(batch);
        int[] left = {statement};
        try {
            vault.vault().run(sql -> {
                if (left[0]-- == 0) {
                    throw new IllegalStateException("dies");
                }
            });
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** Load timestamps do not order rows there: those of one delivery come one behind the other by their sequence. */
    @Test
    void satellitesWithASequenceKeepNone() throws SQLException {
        String sequenced = SPECS.replace("k: varchar,", "k: varchar, n: integer,")
                .replace("delivery: delta\n", "delivery: delta\nsequence: n\n");
        assertKeepsNone(sequenced);
    }

    /** The first row is the newest one. */
    @Test
    void satellitesOfTheFirstRowKeepNone() throws SQLException {
        assertKeepsNone(SPECS.replace("late_arrivals: report", "change_tracking: false"));
    }

    private static void assertKeepsNone(String specs) throws SQLException {
        try (var other = new SpecVault("duckdb", specs)) {
            assertThat(other.query("select count(*) from " + PLAIN)).containsExactly("0");
            assertThatThrownBy(() -> other.query("select * from " + PLAIN + "__current"))
                    .hasMessageContaining("does not exist");
        }
    }
}
