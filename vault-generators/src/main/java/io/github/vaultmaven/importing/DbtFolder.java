// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of a dbt project by path, those that tools made and that packages brought left out.
 *
 * @param files path below the folder, with slashes, to text
 */
record DbtFolder(TreeMap<String, String> files) {

    private static final Set<String> OTHERS = Set.of("target", "dbt_packages", "logs", ".git", "venv", ".venv");
    private static final List<String> ENDINGS = List.of(".sql", ".yml", ".yaml");

    /**
     * Reads a project.
     *
     * @throws ImportRefused if the folder holds none
     */
    static DbtFolder read(Path folder) {
        if (!Files.isRegularFile(folder.resolve("dbt_project.yml"))) {
            throw new ImportRefused("there is no dbt_project.yml in " + folder + " (vault.import.project)");
        }
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                boolean ours = OTHERS.stream().noneMatch(other -> path.startsWith(other + "/"));
                if (ours && ENDINGS.stream().anyMatch(path::endsWith)) {
                    files.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
        return new DbtFolder(files);
    }

    /** A YAML file; an empty map if there is none. */
    Value yaml(String path) {
        String text = files.getOrDefault(path, "{}");
        return YamlValues.read(path, text, 1).orElse(new Value.Entries(java.util.Map.of(), 1));
    }
}
