// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the manual shows of extensions is what {@code it/extending} builds and loads. */
class ExtendingPageTest {

    private static final Path PAGE = Path.of("../src/site/markdown/extending.md");
    private static final Path PROJECT = Path.of("../it/extending");
    private static final Pattern SHOWN = Pattern.compile("```(\\w*)\n(.*?)\n```", Pattern.DOTALL);

    @Test
    void eachExampleStandsInTheProject() throws IOException {
        List<String> files = files();
        List<String> shown = SHOWN.matcher(Files.readString(PAGE))
                .results()
                .filter(block -> !block.group(1).equals("xml"))
                .map((MatchResult block) -> block.group(2))
                .toList();
        assertThat(shown)
                .hasSizeGreaterThan(8)
                .allSatisfy(block ->
                        assertThat(files).anySatisfy(file -> assertThat(file).contains(block)));
    }

    private static List<String> files() throws IOException {
        try (var files = Files.walk(PROJECT)) {
            return files.filter(Files::isRegularFile)
                    .map(ExtendingPageTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
