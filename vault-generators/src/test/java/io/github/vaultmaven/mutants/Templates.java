// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The templates of the load, by path below the template root, without ending. */
final class Templates {

    private static final Path FOLDER = Path.of("src/main/resources", Watch.ROOT);
    /**
     * Of the wrapping of statements nothing is a shape of a load; queries of tests, self-tests and changes of keys load nothing,
     * and those of dbt packages are none of the scripts'.
     */
    private static final List<String> OTHERS = List.of("sql/", "test/", "selftest/", "rekey/", "packaged/");

    private Templates() {}

    /** All of them, sorted. */
    static List<String> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(Watch.SUFFIX))
                    .map(file -> file.substring(0, file.length() - Watch.SUFFIX.length()))
                    .filter(file -> OTHERS.stream().noneMatch(file::startsWith))
                    .sorted()
                    .toList();
        }
    }
}
