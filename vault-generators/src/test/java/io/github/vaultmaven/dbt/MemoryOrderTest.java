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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a structure remembers is noted behind its rows: dbt, with several threads, keeps only the order that models name. */
class MemoryOrderTest {

    private static final Path FEATURES = Path.of("..", "it", "every-feature", "src", "main", "vault");

    private static final String AUTOMATE_DV = "{profile: automate_dv, algorithm: md5, storage: binary}";
    private static final String DATAVAULT4DBT = "{profile: datavault4dbt-2, algorithm: md5, storage: hex}";

    @TempDir
    Path work;

    @Test
    void aMemoryIsBuiltBehindWhatItRemembers() throws IOException {
        behind(generated("dbt", "duckdb", FEATURES));
    }

    @Test
    void soItIsWithAPackage() throws IOException {
        behind(generated("dbt-automate-dv", "postgresql", hashed(AUTOMATE_DV)));
        behind(generated("dbt-datavault4dbt", "postgresql", hashed(DATAVAULT4DBT)));
    }

    private Path hashed(String hash) throws IOException {
        return HashedSpecs.of(List.of("delivery", "satellite"), hash, Files.createTempDirectory(work, "specs"));
    }

    private Path generated(String target, String engine, Path specs) throws IOException {
        Path out = work.resolve(target);
        var settings = new GenerationSettings(
                specs, specs, out, Optional.empty(), "vault", target, List.of(engine), Set.of(), Set.of(), "test");
        var result = new Generation(settings, MemoryOrderTest.class.getClassLoader()).run();
        assertThat(result.failed()).as(result.findings().toString()).isFalse();
        return out;
    }

    private static void behind(Path project) throws IOException {
        behind(project, "deliveries", "_deliveries");
        behind(project, "tracking", "_tracking");
    }

    private static void behind(Path project, String folder, String suffix) throws IOException {
        List<Path> memories;
        try (Stream<Path> files = Files.walk(project)) {
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
