// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules do not object to the examples that are shipped. */
class ExamplesTest {

    @TempDir
    Path out;

    @ParameterizedTest
    @ValueSource(strings = {"quickstart", "health"})
    void haveNoErrors(String example) {
        Path project = Path.of("../it").resolve(example);
        var settings = new GenerationSettings(
                project.resolve("src/main/vault"),
                project,
                out,
                Optional.empty(),
                example,
                "sql",
                List.of("duckdb", "postgresql"),
                Set.of(),
                Set.of(),
                "test");
        List<Diagnostic> findings =
                new Generation(settings, getClass().getClassLoader()).validate().findings();
        assertThat(findings).filteredOn(f -> f.severity() == Severity.ERROR).isEmpty();
    }
}
