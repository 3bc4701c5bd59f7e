// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for the first rows of a relation is there behind the first load, also if that was killed in between. */
class FirstRowsTest {

    private static final List<String> RELATIONS = List.of("h_thing", "l_tree", "s_thing", "s_seen");

    @Test
    void indexesOfPostgresAreMadeBehindTheFirstRows() throws SQLException {
        try (var vault = new LoadedVault(TestedVault.model(), "postgresql")) {
            for (String relation : RELATIONS) {
                assertThat(indexes(vault, relation)).as(relation).isEmpty();
            }
            vault.run();
            for (String relation : RELATIONS) {
                assertThat(indexes(vault, relation)).as(relation).contains("ix_" + relation + "_key true");
            }
            assertThat(indexes(vault, "l_tree"))
                    .containsExactly("ix_l_tree_1 false", "ix_l_tree_2 false", "ix_l_tree_key true");
        }
    }

    @Test
    void aLoadThatWasKilledBetweenRowsAndIndexesHasThemBeforeTheNext() throws SQLException {
        try (var vault = new LoadedVault(TestedVault.model(), "postgresql")) {
            vault.run();
            List<String> whole = indexes(vault, "l_tree");
            vault.execute("drop index ix_l_tree_key");
            vault.execute("drop index ix_l_tree_1");
            vault.create();
            assertThat(indexes(vault, "l_tree")).isEqualTo(whole);
        }
    }

    @Test
    void rejectsHaveTheirIndexesFromTheStart() throws SQLException {
        try (var vault = new LoadedVault(TestedVault.model(), "postgresql")) {
            assertThat(indexes(vault, "h_thing_rejects"))
                    .containsExactly("ix_h_thing_rejects_1 false", "ix_h_thing_rejects_key true");
        }
    }

    @Test
    void duckDbHasZeroKeysAndGhostsBehindTheFirstRows() throws SQLException {
        try (var vault = new LoadedVault(TestedVault.model(), "duckdb")) {
            for (String relation : RELATIONS) {
                assertThat(vault.query("select count(*) from " + relation)).containsExactly("0");
            }
            vault.run();
            assertThat(vault.query("select count(*) from h_thing where run_id = 0"))
                    .containsExactly("2");
            assertThat(vault.query("select count(*) from s_thing where run_id = 0"))
                    .containsExactly("1");
        }
    }

    @Test
    void postgresHasThemFromTheStart() throws SQLException {
        try (var vault = new LoadedVault(TestedVault.model(), "postgresql")) {
            assertThat(vault.query("select count(*) from h_thing where run_id = 0"))
                    .containsExactly("2");
            assertThat(vault.query("select count(*) from s_thing where run_id = 0"))
                    .containsExactly("1");
        }
    }

    private static List<String> indexes(LoadedVault vault, String relation) throws SQLException {
        return vault.query("select c.relname || ' ' || i.indisunique from pg_index i"
                + " join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid"
                + " join pg_namespace n on n.oid = t.relnamespace"
                + " where n.nspname = current_schema and t.relname = '" + relation + "' order by c.relname");
    }
}
