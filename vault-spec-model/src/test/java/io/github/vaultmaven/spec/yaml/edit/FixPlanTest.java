// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Fix;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.TextEdit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixPlanTest {

    private static final String FILE = "s.yaml";

    private static Diagnostic finding(String id, int from, int to, String replaced, String text) {
        var range = new SourceRange(FILE, 1, from, 1, to);
        return Diagnostic.error(id, range, id, "")
                .withFix(Optional.of(Fix.of("t", new TextEdit(range, replaced, text))));
    }

    private static FixPlan plan(String content, Diagnostic... findings) {
        return FixPlan.of(List.of(findings), Map.of(FILE, content));
    }

    @Test
    void appliesWhatDoesNotOverlap() {
        FixPlan plan = plan(
                "\uFEFFaa: bb # c\r\n",
                finding("one", 1, 3, "aa", "x"),
                finding("two", 1, 2, "a", "y"),
                finding("three", 5, 7, "bb", "zz\n z"));

        assertThat(plan.contents()).containsExactly(Map.entry(FILE, "\uFEFFx: zz\r\n z # c\r\n"));
        assertThat(plan.applied()).extracting(Diagnostic::id).containsExactly("one", "three");
    }

    @Test
    void leavesOutWhatDoesNotFit() {
        assertThat(plan("aa: bb\n", finding("one", 1, 3, "ab", "x"), finding("two", 5, 12, "", "x"))
                        .contents())
                .isEmpty();
    }

    @Test
    void leavesAFileThatWouldNotBeReadAsItIs() {
        FixPlan plan = plan("aa: bb\n", finding("one", 5, 7, "bb", "[b"));

        assertThat(plan.contents()).isEmpty();
        assertThat(plan.applied()).isEmpty();
    }

    @Test
    void aFileIsReplacedWholeAndOnlyIfItIsWhatWasRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Files.writeString(file, "a: ü\r\n");
        var writer = new SpecWriter(folder);

        assertThat(writer.replace(FILE, "a: u\r\n", "b: 1")).isFalse();
        assertThat(Files.readString(file)).isEqualTo("a: ü\r\n");
        assertThat(writer.replace(FILE, "a: ü\r\n", "b: 😀")).isTrue();
        assertThat(Files.readAllBytes(file)).isEqualTo("b: 😀".getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void bytesThatAreNoTextAreNotTouched(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        byte[] bytes = {'a', ':', ' ', (byte) 0xFF};
        Files.write(file, bytes);

        assertThat(new SpecWriter(folder).replace(FILE, new String(bytes, StandardCharsets.UTF_8), "b"))
                .isFalse();
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }
}
