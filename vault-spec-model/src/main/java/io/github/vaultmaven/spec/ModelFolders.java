// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Divides spec files into models.
 *
 * <p>A folder that holds a file named {@code vault} is a model, unless such folders lie beneath it: then its files belong
 * to each model beneath. So do those of the top folder; without any such folder, all files are one model.
 */
public final class ModelFolders {

    private static final Set<String> NAMES = Set.of("vault.yaml", "vault.yml", "vault.json");

    private ModelFolders() {}

    /**
     * A model's files.
     *
     * @param defaultName that of its folder
     * @param layers files by folder, those of the outermost first, the model's own last; in a folder, what jars bring
     *     stands before the project's own
     */
    public record Model(String defaultName, List<List<YamlSource>> layers) {

        public Model {
            layers = List.copyOf(layers);
        }
    }

    /**
     * The models, by folder.
     *
     * @param files of the project and of jars, in any order
     * @param defaultName name of a model at the top
     */
    public static List<Model> of(Collection<SpecFile> files, String defaultName) {
        var marked = new TreeSet<String>();
        files.stream()
                .map(SpecFile::path)
                .filter(path -> NAMES.contains(nameOf(path)))
                .forEach(path -> marked.add(folderOf(path)));
        marked.add("");
        var byFolder = new TreeMap<String, List<SpecFile>>();
        marked.forEach(folder -> byFolder.put(folder, new ArrayList<>()));
        files.forEach(file -> byFolder.get(holder(file.path(), marked)).add(file));
        return marked.stream()
                .filter(folder -> marked.stream().noneMatch(other -> !other.equals(folder) && isBelow(other, folder)))
                .map(folder -> new Model(folder.isEmpty() ? defaultName : nameOf(folder), layers(folder, byFolder)))
                .toList();
    }

    /** The innermost marked folder that holds a file. */
    private static String holder(String path, NavigableSet<String> marked) {
        return marked.descendingSet().stream()
                .filter(folder -> isBelow(path, folder))
                .findFirst()
                .orElseThrow();
    }

    /** Of each folder what jars bring, then the project's own files. */
    private static List<List<YamlSource>> layers(String folder, Map<String, List<SpecFile>> byFolder) {
        var layers = new ArrayList<List<YamlSource>>();
        byFolder.forEach((outer, files) -> {
            if (outer.equals(folder) || isBelow(folder, outer)) {
                layers.add(sources(files, true));
                layers.add(sources(files, false));
            }
        });
        layers.removeIf(List::isEmpty);
        return layers;
    }

    private static List<YamlSource> sources(List<SpecFile> files, boolean shared) {
        return files.stream()
                .filter(file -> file.shared() == shared)
                .map(SpecFile::source)
                .toList();
    }

    private static boolean isBelow(String path, String folder) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String folderOf(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }
}
