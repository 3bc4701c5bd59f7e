// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zero keys and ghost records are there from the first run on, once, however often scripts run. */
class CreateAgainTest {

    private static final List<String> SATELLITES =
            List.of("s_thing", "s_seen", "s_first", "n_thing", "m_thing", "rt_thing");
    private static final String UNKNOWN = "0".repeat(32);
    private static final String ERROR = "f".repeat(32);

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void rowsOfTheStartAreThereOnce(String engine) throws SQLException {
        try (var vault = new LoadedVault(TestedVault.model(), engine)) {
            vault.run();
            vault.create();
            vault.run();
            assertThat(keys(vault, "h_thing", "thing_hk")).containsExactly(UNKNOWN, ERROR);
            assertThat(keys(vault, "l_tree", "tree_hk")).containsExactly(UNKNOWN, ERROR);
            assertThat(keys(vault, "l_tree", "upper_hk")).containsExactly(UNKNOWN, ERROR);
            assertThat(keys(vault, "l_tree", "lower_hk")).containsExactly(UNKNOWN, ERROR);
            for (String satellite : SATELLITES) {
                assertThat(keys(vault, satellite, "thing_hk")).as(satellite).containsExactly(UNKNOWN);
            }
        }
    }

    /** However a vault lost one of them. */
    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aZeroKeyThatIsGoneComesBack(String engine) throws SQLException {
        try (var vault = new LoadedVault(TestedVault.model(), engine)) {
            vault.run();
            for (String gone : List.of(UNKNOWN, ERROR)) {
                vault.execute("delete from h_thing where thing_hk = '" + gone + "'");
                vault.execute("delete from l_tree where tree_hk = '" + gone + "'");
                vault.create();
                vault.run();
                assertThat(keys(vault, "h_thing", "thing_hk")).containsExactlyInAnyOrder(UNKNOWN, ERROR);
                assertThat(keys(vault, "l_tree", "tree_hk")).containsExactlyInAnyOrder(UNKNOWN, ERROR);
            }
        }
    }

    private static List<String> keys(LoadedVault vault, String relation, String column) throws SQLException {
        return vault.query("select " + column + " from " + relation + " where run_id = 0");
    }
}
