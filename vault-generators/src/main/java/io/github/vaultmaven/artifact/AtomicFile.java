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

    /**
     * Writes a text as UTF-8; folders are made if need be, a file in its place is replaced.
     *
     * @throws IOException if the file system refuses
     */
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + PART);
        Files.writeString(part, text);
        move(part, file);
    }

    /** Moves a file to its place, in one step where the file system can; what is there is replaced. */
    static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
