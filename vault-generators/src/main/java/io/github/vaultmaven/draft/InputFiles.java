// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
