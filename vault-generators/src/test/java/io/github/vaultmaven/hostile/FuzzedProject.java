// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hostile;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.spec.yaml.ScalarKind;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlReader;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The specs of a project of this build, without what they say in an engine's own SQL: that is the engine's business.
 *
 * @param documents a tree for each document
 * @param specs what its spec files hold, by path
 * @param beside what other files hold, by path
 */
record FuzzedProject(List<Object> documents, Map<String, byte[]> specs, Map<String, byte[]> beside) {

    private static final Path PROJECTS = Path.of("..", "it");
    private static final Path FEATURES = PROJECTS.resolve("every-feature/src/main/vault");
    private static final JsonMapper MAPPER = new JsonMapper();

    /** All projects that stand alone, by name. */
    static List<FuzzedProject> all() throws IOException {
        var projects = new ArrayList<FuzzedProject>();
        try (Stream<Path> models = Files.list(FEATURES)) {
            for (Path model : models.filter(Files::isDirectory).sorted().toList()) {
                if (!model.getFileName().toString().startsWith("reuse")) {
                    projects.add(of(model));
                }
            }
        }
        projects.add(of(PROJECTS.resolve("quickstart/src/main/vault")));
        projects.add(of(PROJECTS.resolve("health/src/main/vault")));
        return projects;
    }

    private static FuzzedProject of(Path folder) throws IOException {
        var specs = new TreeMap<String, byte[]>();
        var beside = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                (file.toString().endsWith(".yaml") ? specs : beside)
                        .put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        List<Object> documents =
                specs.values().stream().flatMap(FuzzedProject::documents).toList();
        return new FuzzedProject(documents, specs, beside);
    }

    private static Stream<Object> documents(byte[] text) {
        return YamlReader.read(YamlSource.of("f", text), new Diagnostics()).stream()
                .map(FuzzedProject::tree);
    }

    /** A value as JSON. */
    static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object tree(YamlNode node) {
        if (node instanceof YamlList list) {
            return list.items().stream()
                    .map(FuzzedProject::tree)
                    .filter(item -> !isForeign(item))
                    .toList();
        }
        if (node instanceof YamlMap map) {
            var result = new LinkedHashMap<String, Object>();
            for (YamlEntry entry : map.entries()) {
                result.put(entry.key().text(), tree(entry.value()));
            }
            return result;
        }
        var scalar = (YamlScalar) node;
        return scalar.kind() == ScalarKind.BOOLEAN
                ? Boolean.valueOf(scalar.text())
                : scalar.kind() == ScalarKind.INTEGER ? new BigDecimal(scalar.text()) : scalar.text();
    }

    /** SQL as an engine speaks it. */
    private static boolean isForeign(Object item) {
        return item instanceof Map<?, ?> map && (map.containsKey("sql") || map.containsKey("golden"));
    }
}
