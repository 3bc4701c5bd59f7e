// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The vault that dbt builds is the one that the scripts build, row for row, after every delivery.
 *
 * <p>All models of the project with every feature on both engines: {@code -Dvault.dbt.full=true}.
 */
class SameRowsTest {

    private static final Path HEALTH = Path.of("..", "it", "health", "src", "main");
    private static final Path FEATURES = Path.of("..", "it", "every-feature", "src", "main");

    /** Between them: every kind of structure, what one model reads of another, deletes and empty deliveries. */
    private static final List<String> FEW = List.of(
            "duckdb: time",
            "duckdb: reuse reuse_sales",
            "duckdb: reference",
            "postgresql: delivery",
            "postgresql: access");

    private static final List<String> MODELS = List.of(
            "access",
            "business",
            "delivery",
            "governance",
            "hub",
            "link",
            "reference",
            "reuse reuse_sales",
            "rules",
            "satellite",
            "staging",
            "time");

    private static final String QUICKSTART = System.getProperty("vault.dbt.quickstart", "");

    @TempDir
    private Path work;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void health(String engine) throws Exception {
        try (TwinVaults twins = health(engine, work)) {
            for (String day : List.of("01", "03", "02")) {
                twins.load(List.of("*/2026-01-" + day + "/**"), List.of());
                assertThat(twins.differences()).isEmpty();
            }
            // Seen again, nothing comes.
            twins.load(List.of("*/2026-01-01/**", "*/2026-01-02/**"), List.of());
            assertThat(twins.differences()).isEmpty();
            assertThat(twins.relations()).hasSizeGreaterThan(30);
        }
    }

    /** What builds some models, whichever they are, and is then ended leaves nothing that the next build does not mend. */
    @Test
    void endedInMidRun() throws Exception {
        var random = new Random(20261121);
        try (TwinVaults twins = health("duckdb", work)) {
            for (String day : List.of("01", "03", "02")) {
                twins.loadScripts(List.of("*/2026-01-" + day + "/**"), List.of());
                List<String> names = new ArrayList<>(twins.relations().keySet());
                // Of the first build the models that are done have all that they read; later any selection will do.
                String before = day.equals("01") ? "+" : "";
                String some = names.stream()
                        .filter(name -> random.nextInt(4) == 0)
                        .map(name -> before + name)
                        .collect(Collectors.joining(" "));
                twins.build("--select", some);
                twins.build();
                assertThat(twins.differences()).isEmpty();
            }
        }
    }

    static Stream<String> features() {
        return Boolean.getBoolean("vault.dbt.full")
                ? Stream.of("duckdb", "postgresql")
                        .flatMap(engine -> MODELS.stream().map(m -> engine + ": " + m))
                : FEW.stream();
    }

    @ParameterizedTest
    @MethodSource
    void features(String feature) throws Exception {
        String engine = feature.split(": ")[0];
        List<String> models = List.of(feature.split(": ")[1].split(" "));
        Path specs = ModelSpecs.only(FEATURES.resolve("vault"), models, work.resolve("specs"));
        try (var twins = new TwinVaults(engine, specs, models, FEATURES.resolve("deliveries"), "dbt", work)) {
            twins.load(List.of("2026-01-01/**"), List.of());
            assertThat(twins.differences()).isEmpty();
            twins.load(List.of("2026-01-03/**"), List.of("feed.listed@2026-01-03T00:00:00"));
            assertThat(twins.differences()).isEmpty();
            twins.load(List.of("2026-01-02/**"), List.of());
            assertThat(twins.differences()).isEmpty();
        }
    }

    static Stream<String> engines() {
        return QUICKSTART.isEmpty() ? Stream.empty() : Stream.of("duckdb", "postgresql");
    }

    /** The quickstart, where a folder with its project and deliveries is given: {@code -Dvault.dbt.quickstart=FOLDER}. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("engines")
    void quickstart(String engine) throws Exception {
        Path project = Path.of(QUICKSTART);
        Path deliveries = project.resolve("target/deliveries");
        try (var twins =
                new TwinVaults(engine, project.resolve("src/main/vault"), List.of("tpch"), deliveries, "dbt", work)) {
            for (String day : List.of("01", "03", "02", "04")) {
                twins.load(List.of("2026-03-" + day + "/**"), List.of());
                assertThat(twins.differences()).isEmpty();
            }
        }
    }

    private static TwinVaults health(String engine, Path work) throws Exception {
        return new TwinVaults(
                engine, HEALTH.resolve("vault"), List.of("health"), HEALTH.resolve("deliveries"), "dbt", work);
    }
}
