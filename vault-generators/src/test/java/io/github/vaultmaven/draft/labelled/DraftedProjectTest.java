// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.write.SpecWriter;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every drafted project of the labelled set validates and generates for both engines, untouched by hand. */
class DraftedProjectTest {

    @TempDir
    Path folder;

    static List<LabelledSchema> schemas() {
        return LabelledSchema.all();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void itGenerates(LabelledSchema labelled) throws IOException {
        SourceSchema schema = labelled.read();
        Map<String, String> files = SpecWriter.write("src", schema, Decisions.of(schema));
        Path specs = folder.resolve("specs");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = specs.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        var settings = new GenerationSettings(
                specs,
                specs,
                folder.resolve("out"),
                Optional.empty(),
                "vault",
                "sql",
                List.of("duckdb", "postgresql"),
                Set.of(),
                Set.of(),
                "test");
        GenerationResult result = new Generation(settings, getClass().getClassLoader()).run();
        assertThat(result.findings().stream()
                        .filter(d -> d.severity() == Severity.ERROR)
                        .map(d -> d.range() + " " + d.id() + " " + d.message()))
                .isEmpty();
        assertThat(folder.resolve("out")).isNotEmptyDirectory();
    }
}
