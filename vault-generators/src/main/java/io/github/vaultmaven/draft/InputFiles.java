// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the files to draft from. */
public final class InputFiles {

    private InputFiles() {}

    /**
     * The files of paths: a file as it is, a folder with all files below it that are not hidden, in the order of their names.
     *
     * @throws IllegalArgumentException if there is no such file
     * @throws IOException if the file system refuses
     */
    public static List<InputFile> of(List<Path> paths) throws IOException {
        var files = new ArrayList<InputFile>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                for (Path file : below(path)) {
                    files.add(InputFile.at(file));
                }
            } else if (Files.isRegularFile(path)) {
                files.add(InputFile.at(path));
            } else {
                throw new IllegalArgumentException("there is no file " + path + " to draft from");
            }
        }
        return List.copyOf(files);
    }

    /** A folder or file that the file system does not let in stays in the list, so that the draft says so and reads the rest. */
    private static List<Path> below(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.naturalOrder());
        return found;
    }
}
