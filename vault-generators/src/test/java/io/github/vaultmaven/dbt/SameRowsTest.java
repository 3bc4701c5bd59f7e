// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static final Path FEATURES = Path.of("..", "it", "every-feature", "src", "main");

    @ParameterizedTest
    @CsvSource({
        "access, duckdb",
        "hub, duckdb",
        "link, duckdb",
        "staging, duckdb",
        "access, postgresql",
        "business, postgresql",
        "delivery, postgresql",
        "governance, postgresql",
        "hub, postgresql",
        "link, postgresql",
        "reference, postgresql",
        "reuse reuse_sales, postgresql",
        "rules, postgresql",
        "satellite, postgresql",
        "staging, postgresql",
        "time, postgresql"
    })
    void features(String models, String engine) throws Exception {
        List<String> names = List.of(models.split(" "));
        Path specs = ModelSpecs.only(FEATURES.resolve("vault"), names, work.resolve("specs"));
        try (var twins = new TwinVaults(engine, specs, names, FEATURES.resolve("deliveries"), "dbt", work)) {
            twins.load(List.of("2026-01-01/**"), List.of());
            assertThat(twins.differences()).isEmpty();
            twins.load(List.of("2026-01-03/**"), List.of("feed.listed@2026-01-03T00:00:00"));
            assertThat(twins.differences()).isEmpty();
            twins.load(List.of("2026-01-02/**"), List.of());
            assertThat(twins.differences()).isEmpty();
        }
    }
}
