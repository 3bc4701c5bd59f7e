// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a structure remembers is noted behind its rows: dbt, with several threads, keeps only the order that models name. */
class MemoryOrderTest {

    private static final Path FEATURES = Path.of("..", "it", "every-feature", "src", "main", "vault");

    @TempDir
    Path out;

    @ParameterizedTest
    @CsvSource({"deliveries, _deliveries", "tracking, _tracking"})
    void aMemoryIsBuiltBehindWhatItRemembers(String folder, String suffix) throws IOException {
        var settings = new GenerationSettings(
                FEATURES,
                FEATURES,
                out,
                Optional.empty(),
                "vault",
                "dbt",
                List.of("duckdb"),
                Set.of(),
                Set.of(),
                "test");
        new Generation(settings, MemoryOrderTest.class.getClassLoader()).run();
        List<Path> memories;
        try (Stream<Path> files = Files.walk(out)) {
            memories = files.filter(
                            f -> f.getParent().endsWith(folder) && f.toString().endsWith(suffix + ".sql"))
                    .toList();
        }
        assertThat(memories).hasSizeGreaterThan(2).allSatisfy(memory -> {
            String name = memory.getFileName().toString();
            String remembered = name.substring(0, name.length() - (suffix + ".sql").length());
            assertThat(Files.readString(memory)).contains("ref('" + remembered + "')");
        });
    }
}
