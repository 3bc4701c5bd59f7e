// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import io.github.vaultmaven.artifact.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a draft into a folder of specs, and never over a file that is there. */
public final class DraftFolder {

    private final Path folder;

    /** @param folder where specs are kept; made if need be */
    public DraftFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes all files, or none if one of them stands there with other contents. A file that says the same already is left.
     *
     * @return paths of the files written
     * @throws DraftInTheWay if files are there
     * @throws IOException if the file system refuses
     */
    public List<String> write(Map<String, String> files) throws IOException, DraftInTheWay {
        var wanted = new TreeMap<String, String>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!says(folder.resolve(file.getKey()), file.getValue())) {
                wanted.put(file.getKey(), file.getValue());
            }
        }
        List<String> inTheWay = wanted.keySet().stream()
                .filter(path -> Files.exists(folder.resolve(path)))
                .toList();
        if (!inTheWay.isEmpty()) {
            throw new DraftInTheWay(folder, inTheWay);
        }
        for (Map.Entry<String, String> file : wanted.entrySet()) {
            AtomicFile.write(folder.resolve(file.getKey()), file.getValue());
        }
        return List.copyOf(wanted.keySet());
    }

    private static boolean says(Path file, String text) throws IOException {
        return Files.isRegularFile(file)
                && Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
    }
}
