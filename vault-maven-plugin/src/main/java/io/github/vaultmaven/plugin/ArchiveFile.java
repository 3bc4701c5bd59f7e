// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes archives that depend on nothing but the names and contents of what is in them. */
final class ArchiveFile {

    /** The first moment that the format can say. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ArchiveFile() {}

    /**
     * Writes an archive, which appears whole or not at all; one that would not change keeps its time.
     *
     * @param archive the file
     * @param entries files by their names in it
     * @throws IOException if a file cannot be read, or the archive not be written
     */
    static void write(Path archive, SortedMap<String, Path> entries) throws IOException {
        Files.createDirectories(archive.getParent());
        Path part = archive.resolveSibling(archive.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Path> entry : entries.entrySet()) {
                var head = new ZipEntry(entry.getKey());
                head.setTimeLocal(DATE);
                zip.putNextEntry(head);
                Files.copy(entry.getValue(), zip);
                zip.closeEntry();
            }
        }
        if (Files.isRegularFile(archive) && Files.mismatch(archive, part) < 0) {
            Files.delete(part);
        } else {
            Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
