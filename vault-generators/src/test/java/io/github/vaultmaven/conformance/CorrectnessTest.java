// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.mutants.Watch;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The matrix of the manual, structure by scenario by engine: what the scripts leave behind is what the reference leaves,
 * after every run. With the system property {@code vault.matrix=write} the matrix is written into the manual, and runs
 * are ended before each of their writes instead of before a few.
 */
class CorrectnessTest {

    private static final boolean WRITE = "write".equals(System.getProperty("vault.matrix"));
    private static final int FEW = 2;

    private static Map<String, String> lines;

    @BeforeAll
    static void begin() {
        lines = new LinkedHashMap<>();
    }

    @AfterAll
    static void end() throws IOException {
        if (WRITE && lines.size() == 2 * Tried.all().size()) {
            CorrectnessPage.write(List.copyOf(lines.values()));
        }
    }

    static Stream<Arguments> structures() {
        return Tried.all().stream()
                .flatMap(tried -> Stream.of("duckdb", "postgresql").map(engine -> Arguments.of(tried.title(), engine)));
    }

    @ParameterizedTest
    @MethodSource("structures")
    void everyScenarioIsRight(String structure, String engine) throws SQLException, IOException {
        Tried tried = Tried.all().stream()
                .filter(t -> t.title().equals(structure))
                .findFirst()
                .orElseThrow();
        try (var vault = new LoadedVault(tried.model(), engine)) {
            var matrix = new Matrix(tried, vault);
            Map<Scenario, String> differences = matrix.differences();
            assertThat(wrong(differences))
                    .as("what differs from the reference, by scenario")
                    .isEmpty();
            int few = Watch.isOn() ? 0 : FEW;
            int kills = 0;
            var ofKills = new ArrayList<String>();
            Optional<String> killed = few == 0 ? Optional.empty() : matrix.killed(0);
            while (killed.isPresent() && (WRITE || kills < few)) {
                ofKills.add(killed.get());
                killed = matrix.killed(++kills);
            }
            assertThat(ofKills)
                    .as("differences by the write that runs ended before")
                    .allMatch(String::isEmpty);
            String line = CorrectnessPage.line(tried, engine, differences, "right");
            lines.put(structure + engine, line);
            assertThat(WRITE ? List.of(line) : CorrectnessPage.lines()).contains(line);
        }
    }

    private static Map<String, String> wrong(Map<Scenario, String> differences) {
        var wrong = new TreeMap<String, String>();
        differences.forEach((scenario, difference) -> wrong.put(scenario.id(), difference));
        wrong.values().removeIf(String::isEmpty);
        return wrong;
    }

    @Test
    void theManualHasNoOtherLines() throws IOException {
        if (!WRITE) {
            assertThat(CorrectnessPage.head()).containsExactly(CorrectnessPage.header());
            assertThat(CorrectnessPage.lines()).hasSize(2 * Tried.all().size());
        }
    }
}
