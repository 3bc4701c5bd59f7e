// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Files that wait, whole, in a folder of their own until all of them are there. Adding is safe for several threads.
 *
 * <p>They wait on the disk and not in memory, since the texts of a large model are larger than a heap.
 */
final class StagedFiles {

    /** While it is there, a run is under way, or died. */
    static final String NAME = ".vault-unfinished";

    private final Path folder;
    private final Map<String, Path> staged = new ConcurrentSkipListMap<>();
    private final AtomicInteger number = new AtomicInteger();

    /** @param root where the files are to be in the end */
    StagedFiles(Path root) {
        this.folder = root.resolve(NAME);
    }

    /** Makes the folder. */
    void open() throws IOException {
        Files.createDirectories(folder);
    }

    void add(String path, byte[] content) throws IOException {
        Path file = folder.resolve(Integer.toString(number.incrementAndGet()));
        try {
            Files.write(file, content);
        } catch (NoSuchFileException e) {
            open();
            Files.write(file, content);
        }
        staged.put(path, file);
    }

    int count() {
        return staged.size();
    }

    /** Puts each in its place, by the order of paths. */
    void moveInto(Path root) throws IOException {
        Set<Path> folders = new HashSet<>();
        for (Map.Entry<String, Path> file : staged.entrySet()) {
            Path place = root.resolve(file.getKey());
            if (folders.add(place.getParent())) {
                Files.createDirectories(place.getParent());
            }
            AtomicFile.move(file.getValue(), place);
        }
        staged.clear();
    }

    /** Removes what waits, and what a run that died left waiting. */
    void discard() throws IOException {
        staged.clear();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}
