// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.manifest.Manifest;
import io.github.vaultmaven.run.RunRefused;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.target.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds generated scripts: {@code <output>/<model>/<dialect>/manifest.json}. A dbt project has scripts in its folder
 * {@code landing}, which only land files.
 */
final class ScriptFolders {

    private final Path output;
    private final String dialect;

    ScriptFolders(Path output, String dialect) {
        this.output = output;
        this.dialect = dialect;
    }

    /**
     * Scripts of the named models, or of all; each behind those that it uses.
     *
     * @param models names in the order to run where none uses another; null or empty: all, by name
     * @throws RunRefused if a named model has no scripts in the dialect
     */
    List<ScriptFolder> find(List<String> models) {
        return models == null || models.isEmpty()
                ? ModelSequence.of(all())
                : ModelSequence.of(models.stream().map(this::named).toList());
    }

    /** The scripts of models and of all that they use, each behind those that it uses. */
    List<ScriptFolder> withUsed(List<String> models) {
        var found = new LinkedHashMap<String, ScriptFolder>();
        models.forEach(model -> add(model, found));
        return List.copyOf(found.values());
    }

    private void add(String model, Map<String, ScriptFolder> found) {
        if (!found.containsKey(model)) {
            ScriptFolder scripts = named(model);
            scripts.manifest().uses().forEach(used -> add(used, found));
            found.put(model, scripts);
        }
    }

    private ScriptFolder named(String model) {
        return scripts(output.resolve(model).resolve(dialect))
                .orElseThrow(() -> new RunRefused("there are no " + dialect + " scripts of a model \"" + model
                        + "\" in " + output + " (vault.models); generate them first (vault:generate)"));
    }

    private List<ScriptFolder> all() {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        try (Stream<Path> models = Files.list(output)) {
            return models.sorted()
                    .map(model -> scripts(model.resolve(dialect)))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + output, e);
        }
    }

    private static Optional<ScriptFolder> scripts(Path folder) {
        return Stream.of(folder, folder.resolve(Target.LANDING))
                .filter(f -> Files.isRegularFile(f.resolve(Manifest.FILE_NAME)))
                .findFirst()
                .map(ScriptFolder::read);
    }
}
