// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that a spec asks for move files, and change nothing of what dbt knows of the models in them. */
class FoldersTest {

    private static final Path FEATURES = Path.of("..", "it", "every-feature", "src", "main", "vault");

    /** Every key, each with another folder than by default; hubs have none of their own. */
    private static final Map<String, String> FOLDERS = Map.ofEntries(
            Map.entry("staging", "landing/typed/{source}"),
            Map.entry("integration", "vault/raw"),
            Map.entry("business", "vault/derived"),
            Map.entry("marts", "output"),
            Map.entry("hub", "."),
            Map.entry("link", "relations/links"),
            Map.entry("satellite", "sats"),
            Map.entry("effectivity", "eff"),
            Map.entry("status", "presence"),
            Map.entry("record_tracking", "seen"),
            Map.entry("reference", "codes"),
            Map.entry("rejects", "refused"),
            Map.entry("tracking", "accepted"),
            Map.entry("delivery_log", "judged"),
            Map.entry("prepared", "for-package"),
            Map.entry("snapshot", "snap"),
            Map.entry("pit", "points"),
            Map.entry("bridge", "paths"),
            Map.entry("dimension", "dims"),
            Map.entry("fact", "facts-and-figures"),
            Map.entry("view", "flat"),
            Map.entry("calendar", "days"));

    /** Where what is moved by default lies, and where it lies with those; the longest beginning counts. */
    private static final Map<String, String> MOVED = Map.ofEntries(
            Map.entry("models/staging/", "models/landing/typed/"),
            Map.entry("models/integration/", "models/vault/raw/"),
            Map.entry("models/business/", "models/vault/derived/"),
            Map.entry("models/marts/", "models/output/"),
            Map.entry("tests/staging/", "tests/landing/typed/"),
            Map.entry("tests/integration/", "tests/vault/raw/"),
            Map.entry("tests/business/", "tests/vault/derived/"),
            Map.entry("tests/marts/", "tests/output/"),
            Map.entry("/hubs/", "/"),
            Map.entry("/links/", "/relations/links/"),
            Map.entry("/satellites/", "/sats/"),
            Map.entry("/effectivity_satellites/", "/eff/"),
            Map.entry("/status_tracking/", "/presence/"),
            Map.entry("/record_tracking/", "/seen/"),
            Map.entry("/reference/", "/codes/"),
            Map.entry("/rejects/", "/refused/"),
            Map.entry("/tracking/", "/accepted/"),
            Map.entry("/deliveries/", "/judged/"),
            Map.entry("/prepared/", "/for-package/"),
            Map.entry("/snapshots/", "/snap/"),
            Map.entry("/pits/", "/points/"),
            Map.entry("/bridges/", "/paths/"),
            Map.entry("/dimensions/", "/dims/"),
            Map.entry("/facts/", "/facts-and-figures/"),
            Map.entry("/views/", "/flat/"),
            Map.entry("/calendars/", "/days/"));

    @TempDir
    private Path work;

    private GeneratedProject project(String name, List<String> models, Map<String, String> folders) throws Exception {
        return project(name, "duckdb", models, folders, Map.of("dbt.semantic", "legacy"));
    }

    private GeneratedProject project(
            String name, String engine, List<String> models, Map<String, String> folders, Map<String, String> options)
            throws Exception {
        Path specs = ModelSpecs.only(FEATURES, models, work.resolve(name + "-specs"));
        Path conventions = specs.resolve("conventions.yaml");
        String written = folders.entrySet().stream()
                .map(f -> "      " + f.getKey() + ": \"" + f.getValue() + "\"\n")
                .sorted()
                .collect(Collectors.joining());
        if (!written.isEmpty()) {
            Files.writeString(conventions, Files.readString(conventions) + "    folders:\n" + written);
        }
        return GeneratedProject.of(specs, models.get(models.size() - 1), engine, options, work.resolve(name));
    }

    @Test
    void moveAllFilesOfModelsAndTests() throws Exception {
        for (List<String> models : List.of(
                List.of("access"),
                List.of("satellite"),
                List.of("link"),
                List.of("reference"),
                List.of("time"),
                List.of("business"),
                List.of("delivery"),
                List.of("governance"),
                List.of("reuse", "reuse_sales"))) {
            String name = String.join("-", models);
            Map<String, String> before = files(project(name + "-before", models, Map.of()));
            Map<String, String> after = files(project(name + "-after", models, FOLDERS));
            var expected = new TreeSet<String>();
            before.keySet().forEach(file -> expected.add(moved(file)));
            assertThat(after.keySet()).containsExactlyInAnyOrderElementsOf(expected);
            // What is written in a model does not depend on where it is.
            before.forEach((file, text) -> {
                if (file.startsWith("models/") && file.endsWith(".sql")) {
                    assertThat(after.get(moved(file))).isEqualTo(text);
                }
            });
        }
    }

    private static String moved(String file) {
        String moved = file;
        for (Map.Entry<String, String> one : MOVED.entrySet()) {
            if (!one.getKey().startsWith("/") && moved.startsWith(one.getKey())) {
                moved = one.getValue() + moved.substring(one.getKey().length());
                break;
            }
        }
        if (moved.startsWith("models/")) {
            String folder = moved.substring(0, moved.lastIndexOf('/') + 1);
            for (Map.Entry<String, String> one : MOVED.entrySet()) {
                if (one.getKey().startsWith("/") && folder.endsWith(one.getKey())) {
                    return folder.substring(0, folder.length() - one.getKey().length())
                            + one.getValue()
                            + moved.substring(moved.lastIndexOf('/') + 1);
                }
            }
        }
        return moved;
    }

    private static Map<String, String> files(GeneratedProject project) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(project.folder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(project.folder().relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    /** By dbt's own account, since its settings are told by folder: who may read a model, what is never rebuilt, the rest. */
    @Test
    void changeNothingThatDbtKnowsOfModels() throws Exception {
        GeneratedProject before = project("before", List.of("access"), Map.of());
        GeneratedProject after = project("after", List.of("access"), FOLDERS);
        before.strict("parse").passed();
        after.strict("parse").passed();
        Map<String, String> known = known(before);
        assertThat(known.values())
                .anyMatch(k -> k.startsWith("false protected"))
                .anyMatch(k -> k.startsWith("null public"))
                .hasSizeGreaterThan(10);
        assertThat(known(after)).isEqualTo(known);
    }

    @Test
    void areReadByFusion() throws Exception {
        GeneratedProject project = project("after", "duckdb", List.of("access"), FOLDERS, Map.of());
        project.fusion("parse").passed();
    }

    /** On PostgreSQL, batches are what lies in the folder of stagings; dbt's own name of that folder is what the macro looks at. */
    @Test
    void stagingsAreFoundInTheirFolder() throws Exception {
        GeneratedProject project = project("duckdb", List.of("governance"), FOLDERS);
        project.strict("parse").passed();
        String batches = project("postgresql", "postgresql", List.of("governance"), FOLDERS, Map.of())
                .text("macros/vault_batches.sql");
        assertThat(batches).contains("{%- if node.fqn[1:3] == ['landing', 'typed'] or node.config");
        for (JsonNode model : models(project)) {
            boolean inFolder = model.get("fqn").get(1).asText().equals("landing")
                    && model.get("fqn").get(2).asText().equals("typed");
            assertThat(inFolder).isEqualTo(model.get("name").asText().startsWith("stg_"));
        }
    }

    private static List<JsonNode> models(GeneratedProject project) throws IOException {
        JsonNode nodes = new ObjectMapper()
                .readTree(project.folder().resolve("target/manifest.json").toFile())
                .get("nodes");
        return StreamSupport.stream(nodes.spliterator(), false)
                .filter(n -> n.get("resource_type").asText().equals("model"))
                .toList();
    }

    private static Map<String, String> known(GeneratedProject project) throws IOException {
        var known = new TreeMap<String, String>();
        for (JsonNode model : models(project)) {
            JsonNode config = model.get("config");
            known.put(
                    model.get("name").asText(),
                    config.get("full_refresh").asText() + " "
                            + config.get("access").asText() + " " + config);
        }
        return known;
    }
}
