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
import java.util.stream.Stream;

/** The specs of a project of this build as trees, one for each document. */
final class FuzzedProject {

    private static final Path PROJECTS = Path.of("..", "it");
    private static final Path FEATURES = PROJECTS.resolve("every-feature/src/main/vault");
    private static final JsonMapper MAPPER = new JsonMapper();

    private FuzzedProject() {}

    /** The documents of all projects that stand alone, by project. */
    static List<List<Object>> all() throws IOException {
        var projects = new ArrayList<List<Object>>();
        try (Stream<Path> models = Files.list(FEATURES)) {
            for (Path model : models.filter(Files::isDirectory).sorted().toList()) {
                if (!model.getFileName().toString().startsWith("reuse")) {
                    projects.add(documents(model));
                }
            }
        }
        projects.add(documents(PROJECTS.resolve("quickstart/src/main/vault")));
        projects.add(documents(PROJECTS.resolve("health/src/main/vault")));
        return projects;
    }

    private static List<Object> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(FuzzedProject::read)
                    .toList();
        }
    }

    private static Stream<Object> read(Path file) {
        try {
            return YamlReader.read(YamlSource.of("f", Files.readAllBytes(file)), new Diagnostics()).stream()
                    .map(FuzzedProject::tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents as one file, in JSON. */
    static String text(List<Object> documents) {
        try {
            return MAPPER.writeValueAsString(documents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object tree(YamlNode node) {
        if (node instanceof YamlList list) {
            return list.items().stream().map(FuzzedProject::tree).toList();
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
}
