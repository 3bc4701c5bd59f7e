package io.github.vaultmaven.generate;

import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Divides spec files into models: a folder that holds a file named {@code vault} is a model of its own. Files above such
 * folders belong to each model below them; without any such folder, all files are one model.
 */
final class ModelFolders {

    private static final Set<String> NAMES = Set.of("vault.yaml", "vault.yml", "vault.json");

    private ModelFolders() {}

    /**
     * The models.
     *
     * @param files by path below the spec folder
     * @param defaultName name of a model at the top
     * @return files by the model's default name, which is that of its folder
     */
    static Map<String, List<YamlSource>> of(Map<String, YamlSource> files, String defaultName) {
        var folders = new TreeSet<String>();
        files.keySet().stream()
                .filter(path -> NAMES.contains(nameOf(path)))
                .forEach(path -> folders.add(folderOf(path)));
        boolean top = folders.remove("");
        Map<String, List<YamlSource>> models = new TreeMap<>();
        if (folders.isEmpty() || top) {
            models.put(defaultName, within(files, folders, ""));
        }
        for (String folder : folders) {
            var own = new ArrayList<YamlSource>();
            if (!top) {
                own.addAll(within(files, folders, ""));
            }
            own.addAll(within(files, folders, folder));
            models.put(nameOf(folder), own);
        }
        return models;
    }

    /** Files of a folder that no deeper model folder holds. */
    private static List<YamlSource> within(Map<String, YamlSource> files, Set<String> folders, String folder) {
        return files.entrySet().stream()
                .filter(e -> isBelow(e.getKey(), folder))
                .filter(e -> folders.stream()
                        .noneMatch(f ->
                                f.length() > folder.length() && isBelow(f + "/", folder) && isBelow(e.getKey(), f)))
                .map(Map.Entry::getValue)
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
