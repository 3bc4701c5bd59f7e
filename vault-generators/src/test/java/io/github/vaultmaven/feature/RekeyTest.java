// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.load.NewestRows;
import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import io.github.vaultmaven.run.RunRefused;
import io.github.vaultmaven.run.ScriptFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A vault whose keys were changed half-way holds what one holds that had the new keys from the start: after the change, after the
 * deliveries behind it, and after all deliveries once more. The manual's page on hashing.
 */
class RekeyTest {

    private static final String CONVENTIONS = "    names:";

    /** What the names of relations end with that are kept beside others, or not. */
    private static final String FORMER = "{algorithm: md5}";

    private static final String CHANGED = "{algorithm: sha256, storage: binary}";
    /** Layers that nothing makes again. */
    private static final Set<String> STORED = Set.of("raw", "business");

    /** What the next load makes. */
    private static final Set<String> MADE = Set.of("staging", "pit", "bridge");

    private static final Set<String> ALL = Set.of("raw", "business", "staging", "access");
    private static final Set<String> KINDS = Set.of("control", "landing");

    @TempDir
    Path work;

    @TestFactory
    Stream<DynamicTest> equalsAVaultOfTheNewKeysOnDuckDb() {
        return models("hub", "satellite").map(model -> DynamicTest.dynamicTest(model, () -> compare(model, "duckdb")));
    }

    @TestFactory
    Stream<DynamicTest> equalsAVaultOfTheNewKeysOnPostgres() {
        return models("link", "reference")
                .map(model -> DynamicTest.dynamicTest(model, () -> compare(model, "postgresql")));
    }

    /** All models by a property, else those with the kinds of structures that are stored. */
    private static Stream<String> models(String... some) {
        return Boolean.getBoolean("vault.rekey.full") ? FeatureProject.models().stream() : Stream.of(some);
    }

    @Test
    void ofTheProfileOfAPackage() throws Exception {
        compare("satellite", "postgresql", "{profile: automate_dv}", "{profile: vault-1}");
    }

    private void compare(String model, String engine) throws Exception {
        compare(model, engine, FORMER, CHANGED);
    }

    private void compare(String model, String engine, String before, String after) throws Exception {
        List<ScriptFolder> former = scripts(model, engine, "former", before);
        List<ScriptFolder> changed = scripts(model, engine, "changed", replacing(after, before));
        List<Runs> runs = Runs.ofPom(List.of()).stream()
                .filter(run -> changed.stream().anyMatch(s -> run.concerns(s.manifest(), FeatureProject.deliveries())))
                .toList();
        int half = (runs.size() + 1) / 2;
        List<Runs> rest = runs.subList(half, runs.size());
        List<ScriptFolder> ofNew = scripts(model, engine, "fresh", after);
        try (var vault = FeatureVault.create(engine, former, day(0));
                var fresh = FeatureVault.create(engine, ofNew, day(0))) {
            vault.runAll(former, runs.subList(0, half), day(1));
            fresh.runAll(ofNew, runs.subList(0, half), day(1));
            assertThatThrownBy(() -> vault.runAll(changed, runs, day(20)))
                    .isInstanceOf(RunRefused.class)
                    .hasMessageContaining("vault:rekey");
            int kept = 0;
            for (ScriptFolder scripts : former) {
                kept += keepNewestRows(vault, scripts);
            }
            if (engine.equals("duckdb") && model.equals("satellite")) {
                assertThat(kept).isPositive();
            }
            changed.forEach(
                    scripts -> assertThat(vault.rekey(scripts).changed()).isTrue());
            changed.forEach(
                    scripts -> assertThat(vault.rekey(scripts).changed()).isFalse());
            assertSame("after the change", vault, fresh, changed, STORED);
            vault.runAll(changed, rest, day(40));
            fresh.runAll(ofNew, rest, day(40));
            assertSame("after the rest", vault, fresh, changed, ALL);
            vault.runAll(changed, runs, day(80));
            fresh.runAll(ofNew, runs, day(80));
            assertSame("after all of it again", vault, fresh, changed, ALL);
            assertThat(rows(vault, changed, STORED).values()).anyMatch(rows -> rows.size() > 2);
        }
    }

    /** As loads do once keys have several rows, with keys that are others behind the change; tells of how many satellites. */
    private static int keepNewestRows(FeatureVault vault, ScriptFolder scripts) throws SQLException {
        int kept = 0;
        for (Step step : scripts.manifest().steps(Phase.CREATE)) {
            for (String relation : step.columns().keySet()) {
                if (relation.endsWith(NewestRows.CURRENT)) {
                    List<String> columns =
                            List.copyOf(step.columns().get(relation).keySet());
                    String key = columns.get(0);
                    String time = columns.get(1);
                    vault.execute("delete from " + relation);
                    vault.execute("insert into " + relation + " select " + key + ", max(" + time + "), arg_max("
                            + columns.get(2) + ", " + time + "), count(*) from " + step.object() + " group by " + key);
                    kept++;
                }
            }
        }
        return kept;
    }

    private static String replacing(String after, String before) {
        return after.substring(0, after.length() - 1) + ", replaces: " + before + "}";
    }

    private static Clock day(int number) {
        return Clock.fixed(Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofDays(number)), ZoneOffset.UTC);
    }

    private static void assertSame(
            String when, FeatureVault vault, FeatureVault fresh, List<ScriptFolder> models, Set<String> layers)
            throws SQLException {
        Map<String, List<String>> expected = rows(fresh, models, layers);
        rows(vault, models, layers)
                .forEach((relation, rows) ->
                        assertThat(rows).as(relation + " " + when).isEqualTo(expected.get(relation)));
    }

    private List<ScriptFolder> scripts(String model, String engine, String folder, String hash) throws IOException {
        Path root = work.resolve(engine).resolve(model).resolve(folder);
        var edit = new Clause.Edit("conventions.yaml", CONVENTIONS, "    hash: " + hash + "\n" + CONVENTIONS);
        Path specs = ModelSpecs.write(model, List.of(edit), root.resolve("specs"));
        return FeatureVault.scripts(engine, specs, model, root.resolve("out"));
    }

    private static Map<String, List<String>> rows(FeatureVault vault, List<ScriptFolder> models, Set<String> layers)
            throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        for (ScriptFolder scripts : models) {
            for (Step step : scripts.manifest().steps(Phase.CREATE)) {
                if (layers.contains(step.layer())
                        && !KINDS.contains(step.kind())
                        && (layers.contains("staging") || !MADE.contains(step.kind()))) {
                    for (Map.Entry<String, Map<String, String>> relation :
                            step.columns().entrySet()) {
                        if (!relation.getKey().endsWith(NewestRows.CURRENT)) {
                            rows.put(relation.getKey(), vault.rows(query(relation)));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static String query(Map.Entry<String, Map<String, String>> relation) {
        String columns = relation.getValue().keySet().stream()
                .filter(column -> !column.equals("run_id"))
                .map(column -> '"' + column + '"')
                .collect(Collectors.joining(", "));
        return "select " + columns + " from \"" + relation.getKey() + '"';
    }
}
