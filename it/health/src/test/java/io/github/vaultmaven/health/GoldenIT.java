// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The generated files, which this project loads and tests, are those that were last read and approved. A change to a template shows
 * in them, for both engines.
 */
class GoldenIT {

    private static final Path APPROVED = Path.of("src/golden");
    private static final Path GENERATED = Path.of("target/generated-sources/vault");

    @Test
    void whatIsGeneratedIsWhatWasApproved() throws IOException {
        Map<String, String> approved = files(APPROVED);
        Map<String, String> generated = files(GENERATED);
        assertFalse(approved.isEmpty());
        assertEquals(approved.keySet(), generated.keySet());
        approved.forEach((path, text) -> assertEquals(text, generated.get(path), path));
    }

    /** Texts by path, without the version of the plugin. */
    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String text =
                        Files.readString(file).replaceAll("vault-maven-plugin [0-9][^;\"]*", "vault-maven-plugin");
                files.put(folder.relativize(file).toString().replace('\\', '/'), text);
            }
        }
        return files;
    }
}
