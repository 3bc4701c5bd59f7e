// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static io.github.vaultmaven.load.TestedVault.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tests of staged rows ask of the stored ones: the same at their time, whether or not at their very load timestamp. */
class StagedTestsTest {

    private static final Map<String, LoadedVault> VAULTS = new HashMap<>();
    private static final String K1 = key("K1", 1L);
    private static final String NOON = "timestamp '2026-01-01 12:00:00'";
    private static final String FIRST = "(select max(hd) from s_thing where p = 'A' and thing_hk = " + K1 + ")";

    /** Three runs: K1 is A on day 1 and C on day 2, staged are K1 with C of day 2 once more and a row without key. */
    private static LoadedVault vault(String engine) throws SQLException {
        if (!VAULTS.containsKey(engine)) {
            LoadedVault vault = TestedVault.loaded(TestedVault.model(), engine);
            vault.deliver(
                    TestedVault.THINGS,
                    List.of(
                            TestedVault.row(2, "'K1'", "1", "'C'", "7", "'K2'"),
                            TestedVault.row(3, "null", "3", "'A'", "7", "null")));
            vault.run();
            VAULTS.put(engine, vault);
        }
        return VAULTS.get(engine);
    }

    @AfterAll
    static void close() throws SQLException {
        for (LoadedVault vault : VAULTS.values()) {
            vault.close();
        }
        VAULTS.clear();
    }

    private static int found(LoadedVault vault, String test) throws SQLException {
        return Integer.parseInt(vault.query("select count(*) from (\n" + vault.testQuery(test) + "\n) as offending")
                .get(0));
    }

    /** How many rows a test finds after some statements. */
    private static int found(String engine, String test, String... statements) throws SQLException {
        LoadedVault vault = vault(engine);
        int[] found = new int[1];
        vault.undone(() -> {
            for (String statement : statements) {
                vault.execute(statement);
            }
            found[0] = found(vault, test);
        });
        return found[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aRejectedRowIsRightAndNotWithoutItsReject(String engine) throws SQLException {
        for (String structure : List.of("s_thing", "s_seen")) {
            String test = structure + "__staged_rows_stored";
            assertThat(found(engine, test)).isZero();
            assertThat(found(engine, test, "delete from " + structure + "_rejects"))
                    .isOne();
        }
        for (String structure : List.of("h_thing", "s_first")) {
            String test = structure.equals("s_first") ? "s_first__staged_rows_stored" : "h_thing__staged_keys_stored";
            assertThat(found(engine, test)).isZero();
            assertThat(found(engine, test, "delete from " + structure + "_rejects"))
                    .isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aStoredKeyWithoutLoadTimestampIsFound(String engine) throws SQLException {
        String lost = "update stg_thing set load_timestamp = null where thing_hk = " + K1;
        assertThat(found(engine, "h_thing__staged_keys_stored", lost)).isOne();
        assertThat(found(engine, "s_first__staged_rows_stored", lost)).isOne();
        assertThat(found(engine, "s_thing__staged_rows_stored", lost)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aRowThatAnOlderOneEqualsAndTheLastDoesNotIsFound(String engine) throws SQLException {
        String older = "update stg_thing set hd = " + FIRST + " where thing_hk = " + K1;
        assertThat(found(engine, "s_thing__staged_rows_stored", older)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aRowBetweenStoredOnesIsRightIfTheOneBeforeEqualsIt(String engine) throws SQLException {
        String moved = "update stg_thing set load_timestamp = " + NOON + " where thing_hk = " + K1;
        String older = "update stg_thing set hd = " + FIRST + " where thing_hk = " + K1;
        assertThat(found(engine, "s_thing__staged_rows_stored", moved, older)).isZero();
        assertThat(found(engine, "s_thing__staged_rows_stored", moved)).isOne();
    }
}
