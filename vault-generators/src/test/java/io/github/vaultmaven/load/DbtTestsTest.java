// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.dbt.RenderedProject;
import io.github.vaultmaven.engine.Engines;
import io.github.vaultmaven.plan.Step;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of a dbt project find what the tests of the scripts find: each one its corruption, and nothing where all is right. */
class DbtTestsTest {

    @TempDir
    private Path work;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void eachFindsWhatIsWrong(String engine) throws Exception {
        Map<String, String> queries =
                RenderedProject.of(TestedVault.model(), url(engine), work).testQueries();
        try (LoadedVault vault = TestedVault.loaded(TestedVault.model(), engine)) {
            assertThat(queries).containsOnlyKeys(names(vault));
            assertThat(found(vault, queries, names(vault))).isEmpty();
            for (Corruption corruption : Corruptions.all()) {
                vault.undone(() -> {
                    for (String statement : corruption.statements()) {
                        vault.execute(statement);
                    }
                    assertThat(found(vault, queries, near(vault, corruption)))
                            .as(corruption.test())
                            .isEqualTo(corruption.found().keySet());
                });
            }
        }
    }

    private static Optional<String> url(String engine) throws SQLException {
        return engine.equals("duckdb") ? Optional.empty() : Optional.of(Engines.postgresqlUrl());
    }

    private static Set<String> names(LoadedVault vault) {
        return tests(vault).stream().map(Step::object).collect(Collectors.toSet());
    }

    private static List<Step> tests(LoadedVault vault) {
        return vault.plan().steps().stream()
                .filter(s -> s.phase() == Step.Phase.TEST)
                .toList();
    }

    /** The tests of the structures that a corruption concerns. */
    private static Set<String> near(LoadedVault vault, Corruption corruption) {
        Set<String> subjects = tests(vault).stream()
                .filter(s -> corruption.found().containsKey(s.object()))
                .map(s -> s.test().orElseThrow().subject())
                .collect(Collectors.toSet());
        return tests(vault).stream()
                .filter(s -> subjects.contains(s.test().orElseThrow().subject()))
                .map(Step::object)
                .collect(Collectors.toSet());
    }

    /** Those of the tests that return rows; all in one query, since there are many. */
    private static Set<String> found(LoadedVault vault, Map<String, String> queries, Set<String> tests)
            throws SQLException {
        String all = tests.stream()
                .map(test -> "select '" + test + "' from (\n" + queries.get(test) + "\n) as o having count(*) > 0")
                .collect(Collectors.joining("\nunion all\n"));
        return new TreeSet<>(vault.query(all));
    }
}
