// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vault that dbt builds is the one that the scripts build, row for row. */
class SameRowsTest {

    private static final Path HEALTH = Path.of("..", "it", "health", "src", "main");

    @TempDir
    private Path work;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void health(String engine) throws Exception {
        try (var twins = new TwinVaults(
                engine, HEALTH.resolve("vault"), List.of("health"), HEALTH.resolve("deliveries"), "dbt", work)) {
            for (String day : List.of("01", "03", "02", "02")) {
                twins.load(List.of("*/2026-01-" + day + "/**"), List.of());
                assertThat(twins.differences()).isEmpty();
            }
            assertThat(twins.relations()).hasSizeGreaterThan(30);
        }
    }
}
