// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that appear whole or not at all. */
public final class AtomicFile {

    private static final String PART = ".part";

    private AtomicFile() {}

    /** The file that a text goes to before it takes its place; it stays where a process dies in between. */
    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    /**
     * Writes a text as UTF-8; folders are made if need be, a file in its place is replaced.
     *
     * @throws IOException if the file system refuses
     */
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = part(file);
        Files.writeString(part, text);
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
