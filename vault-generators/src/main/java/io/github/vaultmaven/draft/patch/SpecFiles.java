// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.spec.yaml.edit.EditRefused;
import io.github.vaultmaven.spec.yaml.edit.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Spec files by path, while a patch is made of them. */
public final class SpecFiles {

    private final Map<String, String> contents = new TreeMap<>();
    private final Map<String, List<Document>> read = new HashMap<>();

    /** A document of a file. */
    public record Document(String file, int number, YamlMap map) {

        /** The text under a key, if it is one. */
        public Optional<String> text(String key) {
            return SpecFiles.text(map, key);
        }
    }

    /** Takes files as they are; those that are no YAML are left out. */
    public static SpecFiles of(Map<String, String> contents) {
        var files = new SpecFiles();
        contents.forEach((path, text) -> {
            if (parsed(path, text).isPresent()) {
                files.contents.put(path, text);
            }
        });
        return files;
    }

    /** The files below a folder. */
    static SpecFiles read(Path folder) throws IOException {
        var contents = new LinkedHashMap<String, String>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.filter(p -> p.toString().matches(".*\\.(ya?ml)"))
                        .sorted()
                        .toList()) {
                    contents.put(
                            folder.relativize(path).toString().replace('\\', '/'),
                            Files.readString(path, StandardCharsets.UTF_8));
                }
            }
        }
        return of(contents);
    }

    private static Optional<YamlFile> parsed(String path, String text) {
        try {
            return Optional.of(YamlFile.of(path, text));
        } catch (EditRefused e) {
            return Optional.empty();
        }
    }

    Map<String, String> contents() {
        return contents;
    }

    YamlFile file(String path) {
        return YamlFile.of(path, contents.get(path));
    }

    /** Puts another content, which must be readable. */
    void put(String path, String content) {
        YamlFile.of(path, content);
        contents.put(path, content);
        read.remove(path);
    }

    /** All documents that are maps. */
    public List<Document> documents() {
        return contents.keySet().stream().flatMap(p -> documents(p).stream()).toList();
    }

    List<Document> documents(String path) {
        return read.computeIfAbsent(path, this::parsed);
    }

    private List<Document> parsed(String path) {
        List<YamlNode> all = file(path).documents();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i) instanceof YamlMap)
                .mapToObj(i -> new Document(path, i, (YamlMap) all.get(i)))
                .toList();
    }

    /** The document that says {@code key: name}. */
    public Optional<Document> named(String key, String name) {
        return documents().stream()
                .filter(d -> d.text(key).filter(name::equals).isPresent())
                .findFirst();
    }

    public static Optional<String> text(YamlMap map, String key) {
        return map.find(key)
                .map(YamlEntry::value)
                .filter(YamlScalar.class::isInstance)
                .map(v -> ((YamlScalar) v).text());
    }

    public static Optional<YamlMap> map(YamlMap map, String key) {
        return map.find(key)
                .map(YamlEntry::value)
                .filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast);
    }

    public static Optional<YamlList> list(YamlMap map, String key) {
        return map.find(key)
                .map(YamlEntry::value)
                .filter(YamlList.class::isInstance)
                .map(YamlList.class::cast);
    }

    /** All scalars of a value, keys included. */
    public static Stream<YamlScalar> scalars(YamlNode node) {
        if (node instanceof YamlMap map) {
            return map.entries().stream().flatMap(e -> Stream.concat(Stream.of(e.key()), scalars(e.value())));
        }
        return node instanceof YamlList list
                ? list.items().stream().flatMap(SpecFiles::scalars)
                : Stream.of((YamlScalar) node);
    }
}
