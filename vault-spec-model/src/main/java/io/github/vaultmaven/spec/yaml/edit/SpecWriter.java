// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Replaces spec files as a whole: a reader sees the old content or the new, never a part. */
public final class SpecWriter {

    private final Path root;

    /** @param root what file names are relative to */
    public SpecWriter(Path root) {
        this.root = root;
    }

    /**
     * Replaces a file's content.
     *
     * @param file the file's name
     * @param before what it must hold now, so that nobody's change is lost
     * @param after what it holds then
     * @return false, with nothing changed, if it holds something else now, bytes that are no UTF-8, or is no
     *     file (specs may come from jars)
     * @throws IOException if the file system refuses
     */
    public boolean replace(String file, String before, String after) throws IOException {
        if (!Files.isRegularFile(root.resolve(file))) {
            return false;
        }
        Path path = root.resolve(file).toRealPath();
        if (!Arrays.equals(Files.readAllBytes(path), before.getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        Path part = Files.createTempFile(path.getParent(), ".", ".part");
        try {
            Files.copy(path, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(part, after);
            move(part, path);
        } finally {
            Files.deleteIfExists(part);
        }
        return true;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
