// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/** Finds the files below a folder with their sizes and times, asking for each once. */
public final class FolderFiles {

    private FolderFiles() {}

    /**
     * The files by their paths below the folder, with {@code /} as separator; none where there is no such folder.
     *
     * @throws IOException if the file system refuses
     */
    public static Map<String, FileMark> of(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return Map.of();
        }
        var visitor =
                new Visitor(root.toString().length() + 1, root.getFileSystem().getSeparator());
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        return Collections.unmodifiableMap(visitor.files);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Map<String, FileMark> files = new HashMap<>();
        private final int prefix;
        private final String separator;

        Visitor(int prefix, String separator) {
            this.prefix = prefix;
            this.separator = separator;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
            String path = file.toString().substring(prefix).replace(separator, "/");
            long size = found.isRegularFile() ? found.size() : -1;
            files.put(path, new FileMark(size, found.lastModifiedTime().toMillis(), ""));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException refusal) {
            // Such as a link to a folder above: nothing that was written here.
            return FileVisitResult.CONTINUE;
        }
    }
}
