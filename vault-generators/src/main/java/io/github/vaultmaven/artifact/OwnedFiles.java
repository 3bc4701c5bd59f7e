// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The list of files that earlier runs wrote below a folder: one path a line. */
final class OwnedFiles {

    static final String NAME = ".vault-files";

    private final Path file;

    OwnedFiles(Path root) {
        this.file = root.resolve(NAME);
    }

    Set<String> read() throws IOException {
        if (!Files.exists(file)) {
            return Set.of();
        }
        var paths = new TreeSet<String>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                paths.add(line);
            }
        }
        return paths;
    }

    void write(Set<String> paths) throws IOException {
        AtomicFile.write(file, String.join("\n", new TreeSet<>(paths)) + "\n");
    }
}
