// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an import made of a project.
 *
 * @param files texts of specs by path below the folder of specs
 * @param losses what could not be carried over, by file and line
 */
public record ImportedSpecs(Map<String, String> files, List<Loss> losses) {

    public ImportedSpecs {
        files = new TreeMap<>(files);
        losses = List.copyOf(losses);
    }

    /**
     * Writes the specs.
     *
     * @param folder the folder of specs
     * @throws ImportRefused if one of the files is there already; nothing is written then
     */
    public void write(Path folder) throws IOException {
        List<String> there = files.keySet().stream()
                .filter(file -> Files.exists(folder.resolve(file)))
                .toList();
        if (!there.isEmpty()) {
            throw new ImportRefused(
                    "nothing was written, as there are in " + folder + " already: " + String.join(", ", there));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** What could not be carried over, as Markdown. */
    public String report() {
        String lines = losses.stream()
                .map(loss -> "- `" + loss.file() + ":" + loss.line() + "` " + loss.what() + "\n")
                .collect(Collectors.joining());
        return "# Imported specs\n\n" + files.size() + " files were written.\n\n## Not carried over\n\n"
                + (lines.isEmpty() ? "Nothing.\n" : lines);
    }
}
