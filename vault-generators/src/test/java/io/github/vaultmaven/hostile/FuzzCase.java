// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project after some changes.
 *
 * @param files what its files hold, by path
 * @param changed what was changed, for a person
 */
record FuzzCase(Map<String, byte[]> files, String changed) {

    /** The case of a seed: three of four change a document's tree, the others the text of a file. */
    static FuzzCase of(List<FuzzedProject> projects, long seed) {
        // Neighbouring seeds begin alike otherwise.
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        FuzzedProject project = projects.get(random.nextInt(projects.size()));
        List<Object> donors =
                projects.stream().flatMap(p -> p.documents().stream()).toList();
        return random.nextInt(4) == 0 ? ofText(project, random) : ofTree(project, donors, random);
    }

    private static FuzzCase ofTree(FuzzedProject project, List<Object> donors, Random random) {
        var documents = new ArrayList<Object>(project.documents());
        int at = random.nextInt(documents.size());
        documents.set(at, new Mutations(random, donors).mutate(documents.get(at)));
        var files = new TreeMap<>(project.beside());
        files.put("f.json", FuzzedProject.json(documents).getBytes(StandardCharsets.UTF_8));
        return new FuzzCase(files, FuzzedProject.json(documents.get(at)));
    }

    private static FuzzCase ofText(FuzzedProject project, Random random) {
        var files = new TreeMap<>(project.beside());
        files.putAll(project.specs());
        List<String> names = List.copyOf(new TreeMap<>(project.specs()).keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] text = new TextMutations(random).mutate(files.get(name));
        files.put(name, text);
        return new FuzzCase(files, new String(text, StandardCharsets.UTF_8));
    }

    /** True if an engine's own SQL may be part of it. */
    boolean hasForeignSql() {
        return files.entrySet().stream()
                .filter(f -> f.getKey().endsWith(".yaml"))
                .map(f -> new String(f.getValue(), StandardCharsets.UTF_8))
                .anyMatch(text -> text.contains("sql:") || text.contains("golden"));
    }

    /** Writes the files, and nothing else, into a folder. */
    void write(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
