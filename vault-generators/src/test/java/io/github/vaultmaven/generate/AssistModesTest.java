// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where assistance is off, the lock file is not looked at; where it is strict, what is missing is an error. */
class AssistModesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void specs() throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), """
                source: shop
                tables: {customers: {columns: {customer_no: bigint, credit_score: integer}}}
                ---
                entity: customer
                hub: {business_key: [customer_no]}
                satellites: [{name: details, attributes: [credit_score]}]
                source_mappings: {shop: {table: customers}}
                """);
    }

    private List<Diagnostic> findings(AssistMode mode, boolean strict) {
        var settings = new GenerationSettings(
                        folder,
                        folder,
                        folder.resolve("out"),
                        Optional.empty(),
                        "vault",
                        "sql",
                        List.of("duckdb"),
                        Set.of(),
                        Set.of(),
                        "test")
                .withAssist(new AssistSettings(mode, Optional.of(folder.resolve("assist.lock.yaml")), strict));
        return new Generation(settings, getClass().getClassLoader()).validate().findings();
    }

    @Test
    void offDoesNotLookAtTheLockFile() throws IOException {
        Files.writeString(folder.resolve("assist.lock.yaml"), "<<<<<<< ours\n");
        assertThat(findings(AssistMode.OFF, true)).isEmpty();
        assertThat(findings(AssistMode.LOCKED, false))
                .anyMatch(d -> d.severity() == Severity.ERROR
                        && d.range().file().equals("assist.lock.yaml")
                        && d.range().startLine() == 1);
    }

    @Test
    void strictMakesWhatIsMissingAnError() {
        assertThat(findings(AssistMode.LOCKED, false))
                .extracting(Diagnostic::id, Diagnostic::severity)
                .contains(org.assertj.core.groups.Tuple.tuple("missing-answer", Severity.WARNING));
        assertThat(findings(AssistMode.LOCKED, true))
                .extracting(Diagnostic::id, Diagnostic::severity)
                .contains(org.assertj.core.groups.Tuple.tuple("missing-answer", Severity.ERROR));
    }
}
