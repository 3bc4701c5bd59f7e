// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All mistakes of a file are reported in one run, each once, and nothing that only follows from them. */
class ThirtyMistakesTest {

    @TempDir
    Path folder;

    @Test
    void thirtyMistakesAreThirtyFindings() throws IOException {
        var files = Map.of("shop.yaml", resource("shop.yaml"));
        List<String> expected =
                new String(resource("shop.txt"), StandardCharsets.UTF_8).lines().toList();
        assertThat(expected).hasSize(30);
        assertThat(Checked.findings(folder, new Fixture(files, expected, Fixture.ENGINES)))
                .extracting(Checked::shown)
                .containsExactlyElementsOf(expected);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ThirtyMistakesTest.class.getResourceAsStream("/mistakes/" + name)) {
            return in.readAllBytes();
        }
    }
}
