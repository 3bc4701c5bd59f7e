// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.plan.Step;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated tests find nothing in a vault in which all is right, and what is wrong in one in which something is. */
class GeneratedTestsTest {

    private static final Map<String, LoadedVault> VAULTS = new HashMap<>();

    private static LoadedVault vault(String engine) throws SQLException {
        if (!VAULTS.containsKey(engine)) {
            VAULTS.put(engine, TestedVault.loaded(TestedVault.model(), engine));
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

    private static List<String> tests(LoadedVault vault) {
        return vault.plan().steps().stream()
                .filter(s -> s.phase() == Step.Phase.TEST)
                .map(Step::object)
                .toList();
    }

    /** The tests that find something, and how many rows. */
    private static Map<String, Integer> found(LoadedVault vault) throws SQLException {
        return found(vault, tests(vault));
    }

    /** All in one query, since there are many. */
    private static Map<String, Integer> found(LoadedVault vault, List<String> tests) throws SQLException {
        String all = tests.stream()
                .map(test -> "select '" + test + "', count(*) from (\n" + vault.testQuery(test)
                        + "\n) as o having count(*) > 0")
                .collect(Collectors.joining("\nunion all\n"));
        var found = new TreeMap<String, Integer>();
        for (String row : vault.query(all)) {
            String[] parts = row.split("\\|");
            found.put(parts[0], Integer.valueOf(parts[1]));
        }
        return found;
    }

    private static int count(LoadedVault vault, String query) throws SQLException {
        return Integer.parseInt(vault.query("select count(*) from (\n" + query + "\n) as offending")
                .get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void nothingIsFoundWhereAllIsRight(String engine) throws SQLException {
        assertThat(found(vault(engine))).isEmpty();
    }

    /** Tests of the structures concerned; DuckDB takes long to plan all of them, and PostgreSQL runs all. */
    private static List<String> near(LoadedVault vault, Corruption corruption) {
        List<Step> steps = vault.plan().steps().stream()
                .filter(s -> s.phase() == Step.Phase.TEST)
                .toList();
        var subjects = steps.stream()
                .filter(s -> corruption.found().containsKey(s.object()))
                .map(s -> s.test().orElseThrow().subject())
                .collect(Collectors.toSet());
        return steps.stream()
                .filter(s -> subjects.contains(s.test().orElseThrow().subject()))
                .map(Step::object)
                .toList();
    }

    static Stream<Arguments> corruptions() {
        return Stream.of("duckdb", "postgresql")
                .flatMap(engine -> Corruptions.all().stream().map(c -> Arguments.of(engine, c)));
    }

    @ParameterizedTest
    @MethodSource("corruptions")
    void whatIsWrongIsFoundByItsTestAlone(String engine, Corruption corruption) throws SQLException {
        LoadedVault vault = vault(engine);
        vault.undone(() -> {
            for (String statement : corruption.statements()) {
                vault.execute(statement);
            }
            List<String> judges = engine.equals("duckdb") ? near(vault, corruption) : tests(vault);
            assertThat(found(vault, judges)).isEqualTo(corruption.found());
            String offending =
                    "select * from (\n" + vault.testQuery(corruption.test()) + "\n) as o where " + corruption.rows();
            assertThat(count(vault, offending)).isEqualTo(corruption.found().get(corruption.test()));
        });
    }

    @Test
    void everyGeneratedTestHasACorruption() throws SQLException {
        assertThat(tests(vault("duckdb")))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Corruptions.all().stream().map(Corruption::test).collect(Collectors.toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aRowThatBecameRedundantIsRight(String engine) throws SQLException {
        LoadedVault vault = vault(engine);
        vault.undone(() -> {
            // B@1 came late: B@3 was stored by an earlier run.
            vault.execute("insert into s_thing select thing_hk, " + TestedVault.timestamp(3)
                    + ", hd, p, amount, record_source, 1 from s_thing where p = 'B'");
            vault.execute(
                    "update s_thing set run_id = 2 where p = 'B' and load_timestamp < " + TestedVault.timestamp(3));
            assertThat(found(vault)).doesNotContainKey("s_thing__changes_only");
        });
    }

    @Test
    void testsOfOneStructureStandTogether() throws SQLException {
        Map<String, String> scripts = vault("duckdb").scripts();
        assertThat(scripts.get("test/hubs/h_thing.sql"))
                .startsWith("-- tests of hub h_thing of thing\n")
                .contains("""
                        -- @test h_thing__hash_key_unique (error)
                        -- no two rows with the same thing_hk
                        select t.thing_hk, count(*) as rows_found
                        from h_thing t
                        group by t.thing_hk
                        having count(*) > 1;

                        -- @test h_thing_rejects__reject_id_unique (error)
                        """)
                .contains("-- @test h_thing_rejects__none_in_this_run (warning)\n");
        assertThat(scripts.get("test/satellites/s_seen.sql"))
                .contains("-- @test s_seen_tracking__slot_unique (error)\n")
                .doesNotContain("h_thing__");
    }
}
