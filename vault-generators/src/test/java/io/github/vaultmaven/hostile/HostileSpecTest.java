// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.vaultmaven.business.SpecVault;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.generate.Reporter;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.SourceColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in a spec stay words: in SQL on real engines, in manifests and in reports. */
class HostileSpecTest {

    private static final List<String> TEXTS = Texts.HOSTILE;
    private static final String DESCRIPTION = "description";
    private static final String NAME = "name";
    private static final String UNUSED = "un`used` <b>|[x](y)";
    private static final String INTO = "insert into \"odd \"\"table'; --\" (";

    private final JsonMapper mapper = new JsonMapper();

    @TempDir
    Path folder;

    /** Names of columns may be anything, but an engine limits their length. */
    private static String column(int number) {
        String text = TEXTS.get(number).replaceAll("\\p{Cntrl}", " ");
        return number + shortened(text, 40);
    }

    private static String shortened(String text, int limit) {
        return text.length() > limit ? text.substring(0, limit) : text;
    }

    private static Map<String, Object> about(int number) {
        var about = new LinkedHashMap<String, Object>();
        about.put(DESCRIPTION, TEXTS.get(number));
        about.put("owner", TEXTS.get(number));
        about.put("steward", TEXTS.get(number));
        about.put("domain", TEXTS.get(number));
        about.put("instructions", TEXTS.get(number));
        about.put("tags", TEXTS);
        about.put("terms", Map.of(shortened(TEXTS.get(number), 1_000), TEXTS.get(number)));
        return about;
    }

    private static Map<String, Object> with(Map<String, Object> more, Object... keysAndValues) {
        var all = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            all.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        all.putAll(more);
        return all;
    }

    private static String literal(int number) {
        return "'" + TEXTS.get(number).replace("'", "''") + "'";
    }

    private String spec() throws IOException {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("k", "varchar");
        columns.put(UNUSED, "varchar");
        var attributes = new ArrayList<Object>();
        var shown = new LinkedHashMap<String, Object>();
        var words = new LinkedHashMap<String, Object>();
        for (int i = 0; i < TEXTS.size(); i++) {
            columns.put(column(i), with(about(i), "type", "varchar"));
            attributes.add(Map.of(NAME, "a" + i, "from", column(i), DESCRIPTION, TEXTS.get(i)));
            attributes.add(Map.of(NAME, "b" + i, "expression", literal(i), "type", "varchar"));
            shown.put("a" + i, "d.a" + i);
            words.put("a" + i, TEXTS.get(i));
        }
        String table = "odd \"table'; --";
        Map<String, Object> mapping = Map.of("table", table, "key_field", "k", "collision_code", TEXTS.get(0));
        return mapper.writeValueAsString(List.of(
                with(
                        about(0),
                        "source",
                        "s",
                        "record_source",
                        literal(0),
                        "load_timestamp",
                        "run",
                        "tables",
                        Map.of(table, with(about(1), "columns", columns))),
                with(
                        about(2),
                        "entity",
                        "thing",
                        "hub",
                        with(about(3), "business_key", List.of("k")),
                        "satellites",
                        List.of(with(about(4), NAME, "d", "attributes", attributes)),
                        "source_mappings",
                        Map.of("s", mapping)),
                with(
                        about(5),
                        "dimension",
                        "thing",
                        "hub",
                        "thing",
                        "attributes",
                        shown,
                        "labels",
                        words,
                        "unknown",
                        words,
                        "error",
                        words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void wordsAndNamesStayWhatTheyAre(String engine) throws Exception {
        try (var vault = new SpecVault(engine, spec())) {
            deliver(vault.vault());
            vault.run().run();
            assertThat(vault.rows("select count(*) from h_thing where run_id <> 0"))
                    .containsExactly("1");
            List<Map<String, Object>> rows = vault.vault().rows("select * from s_thing_d_s where run_id <> 0");
            assertThat(rows).hasSize(1);
            for (int i = 0; i < TEXTS.size(); i++) {
                assertThat(rows.get(0)).containsEntry("a" + i, "x").containsEntry("b" + i, TEXTS.get(i));
            }
            List<Map<String, Object>> unknown = vault.vault().rows("select * from dim_thing order by thing_hk");
            assertThat(unknown).hasSize(3);
            for (int i = 0; i < TEXTS.size(); i++) {
                assertThat(unknown.get(0)).containsEntry("a" + i, TEXTS.get(i));
            }
        }
    }

    private static void deliver(LoadedVault vault) throws SQLException {
        List<String> columns = vault.model().sources().get(0).columns().stream()
                .map(SourceColumn::name)
                .toList();
        vault.execute(columns.stream().map(vault.dialect()::id).collect(Collectors.joining(", ", INTO, ") values ("))
                + columns.stream().map(c -> c.equals("k") ? "'k1'" : "'x'").collect(Collectors.joining(", "))
                + ")");
    }

    @Test
    void filesStayWellFormed() throws IOException {
        Path specs = Files.createDirectories(folder.resolve("specs"));
        Files.writeString(specs.resolve("s.json"), spec());
        var settings = new GenerationSettings(
                specs,
                specs,
                folder.resolve("out"),
                Optional.empty(),
                "vault",
                "sql",
                List.of("duckdb", "postgresql"),
                Set.of(),
                Set.of(),
                "test");
        GenerationResult result = new Generation(settings, getClass().getClassLoader()).run();

        mapper.readTree(Reporter.json(result.report().orElseThrow()));
        assertThat(Reporter.markdown(result.report().orElseThrow())).doesNotContain("<script", "\u001b", "\u2028");
        assertThat(Reporter.markdown(result.report().orElseThrow()).lines().filter(line -> line.contains("<b>")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("- `` ") && line.endsWith(" ``"));
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            List<Path> manifests =
                    files.filter(f -> f.toString().endsWith(".json")).toList();
            assertThat(manifests).isNotEmpty();
            for (Path manifest : manifests) {
                mapper.readTree(Files.readString(manifest));
            }
        }
    }
}
