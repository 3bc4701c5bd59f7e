// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import io.github.vaultmaven.run.RunRefused;
import io.github.vaultmaven.run.ScriptFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A vault whose keys were changed half-way holds what one holds that had the new keys from the start: after the change, after the
 * deliveries behind it, and after all deliveries once more. The manual's page on hashing.
 */
class RekeyTest {

    private static final String CONVENTIONS = "    names:";
    private static final String FORMER = "{algorithm: md5}";
    private static final String CHANGED = "{algorithm: sha256, storage: binary, replaces: {algorithm: md5}}";
    private static final Set<String> KINDS = Set.of("control", "landing");

    @TempDir
    Path work;

    @TestFactory
    Stream<DynamicTest> equalsAVaultOfTheNewKeysOnDuckDb() {
        return models().map(model -> DynamicTest.dynamicTest(model, () -> compare(model, "duckdb")));
    }

    @TestFactory
    Stream<DynamicTest> equalsAVaultOfTheNewKeysOnPostgres() {
        return models().map(model -> DynamicTest.dynamicTest(model, () -> compare(model, "postgresql")));
    }

    /** One that uses another needs that one's maps first; the order is that of loading. */
    private static Stream<String> models() {
        return EveryFeatureTest.models().stream();
    }

    private void compare(String model, String engine) throws Exception {
        List<ScriptFolder> former = scripts(model, engine, "former", FORMER);
        List<ScriptFolder> changed = scripts(model, engine, "changed", CHANGED);
        List<Runs> runs = Runs.ofPom(List.of()).stream()
                .filter(run -> changed.stream().anyMatch(s -> run.concerns(s.manifest(), FeatureProject.deliveries())))
                .toList();
        int half = (runs.size() + 1) / 2;
        try (var vault = FeatureVault.load(engine, former, runs.subList(0, half));
                var fresh = FeatureVault.load(engine, fresh(model, engine), runs.subList(0, half))) {
            assertThatThrownBy(() -> vault.runAll(changed, runs.subList(half, runs.size())))
                    .isInstanceOf(RunRefused.class)
                    .hasMessageContaining("vault:rekey");
            changed.forEach(scripts -> assertThat(vault.rekey(scripts).changed()).isTrue());
            changed.forEach(scripts -> assertThat(vault.rekey(scripts).changed()).isFalse());
            assertThat(stored(vault, changed)).as("after the change").isEqualTo(stored(fresh, changed));
            List<Runs> rest = runs.subList(half, runs.size());
            vault.runAll(changed, rest);
            fresh.runAll(fresh(model, engine), rest);
            assertThat(all(vault, changed)).as("after the rest").isEqualTo(all(fresh, changed));
            vault.runAll(changed, runs);
            fresh.runAll(fresh(model, engine), runs);
            assertThat(all(vault, changed)).as("after all of it again").isEqualTo(all(fresh, changed));
            assertThat(all(vault, changed).values()).as("anything at all").anyMatch(rows -> rows.size() > 2);
        }
    }

    /** The scripts of the new settings, by one that never had others. */
    private List<ScriptFolder> fresh(String model, String engine) throws IOException {
        return scripts(model, engine, "fresh", "{algorithm: sha256, storage: binary}");
    }

    private List<ScriptFolder> scripts(String model, String engine, String folder, String hash) throws IOException {
        Path root = work.resolve(engine).resolve(model).resolve(folder);
        var edit = new Clause.Edit("conventions.yaml", CONVENTIONS, "    hash: " + hash + "\n" + CONVENTIONS);
        Path specs = ModelSpecs.write(model, List.of(edit), root.resolve("specs"));
        return FeatureVault.scripts(engine, specs, model, root.resolve("out"));
    }

    /** What is stored and not made of it again. */
    private static Map<String, List<String>> stored(FeatureVault vault, List<ScriptFolder> models) throws SQLException {
        return rows(vault, models, Set.of("raw", "business"));
    }

    private static Map<String, List<String>> all(FeatureVault vault, List<ScriptFolder> models) throws SQLException {
        return rows(vault, models, Set.of("raw", "business", "staging", "access"));
    }

    private static Map<String, List<String>> rows(FeatureVault vault, List<ScriptFolder> models, Set<String> layers)
            throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        for (ScriptFolder scripts : models) {
            for (Step step : scripts.manifest().steps(Phase.CREATE)) {
                if (layers.contains(step.layer()) && !KINDS.contains(step.kind())) {
                    for (Map.Entry<String, Map<String, String>> relation : step.columns().entrySet()) {
                        rows.put(relation.getKey(), vault.rows(query(relation)));
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
