// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathPatternTest {

    @TempDir
    Path root;

    @BeforeEach
    void files() throws IOException {
        for (String name : List.of("m.csv", "d/b/m.csv", "d/a/m.csv", "d/a/x/m.csv", "d/a/m1.csv", "d/a/mxcsv")) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    private List<String> find(String pattern) {
        return List.copyOf(new PathPattern(pattern).find(root).keySet());
    }

    @Test
    void aStarStaysInItsFolder() {
        assertThat(find("d/*/m.csv")).containsExactly("d/a/m.csv", "d/b/m.csv");
        assertThat(find("*.csv")).containsExactly("m.csv");
    }

    @Test
    void twoStarsCrossFolders() {
        assertThat(find("**/m.csv")).containsExactly("d/a/m.csv", "d/a/x/m.csv", "d/b/m.csv", "m.csv");
        assertThat(find("d/a/**")).containsExactly("d/a/m.csv", "d/a/m1.csv", "d/a/mxcsv", "d/a/x/m.csv");
    }

    @Test
    void aQuestionMarkIsOneCharacter() {
        assertThat(find("d/a/m?.csv")).containsExactly("d/a/m1.csv");
    }

    @Test
    void aPlainPathIsItself() {
        assertThat(find("d/a/m.csv")).containsExactly("d/a/m.csv");
        assertThat(find("d/none/m.csv")).isEmpty();
    }

    @Test
    void aPatternMayLeaveTheRoot() {
        assertThat(new PathPattern("../a/*.csv").find(root.resolve("d/b")))
                .containsOnlyKeys("../a/m.csv", "../a/m1.csv")
                .containsValue(root.resolve("d/a/m1.csv").toAbsolutePath());
    }
}
