// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.draft.Drafting;
import io.github.vaultmaven.draft.InputFiles;
import io.github.vaultmaven.draft.data.DataReader;
import io.github.vaultmaven.draft.drift.Drift;
import io.github.vaultmaven.draft.drift.DriftKind;
import io.github.vaultmaven.draft.drift.DriftPages;
import io.github.vaultmaven.draft.drift.Limits;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.engine.Engines;
import io.github.vaultmaven.validation.RulePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of drift has a page, whose bad example is found and whose good one is not. */
class DriftPagesTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2024, 3, 10, 12, 0);
    private static final Limits LIMITS =
            new Limits(Limits.USUAL.breaking(), 2, 0.2, 0.3, Optional.of(Duration.ofDays(8)));

    @TempDir
    Path folder;

    static List<RulePage> pages() {
        return new DriftPages().pages();
    }

    @Test
    void eachKindHasAPage() {
        assertThat(pages())
                .extracting(RulePage::id)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(DriftKind.values()).map(DriftKind::id).toList());
        for (DriftKind kind : DriftKind.values()) {
            assertThat(pages())
                    .filteredOn(p -> p.id().equals(kind.id()))
                    .allMatch(p -> p.severity()
                            == (Limits.USUAL.breaking().contains(kind) ? Severity.ERROR : Severity.WARNING));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theBadExampleIsFoundAndTheGoodOneIsNot(RulePage page) throws IOException {
        Fixture bad = Fixture.of(page.markdown(), "Bad");
        assertThat(bad.findings()).isNotEmpty();
        assertThat(found(page, bad, NOW.minusDays(9).minusHours(2))).isEqualTo(bad.findings());
        assertThat(found(page, Fixture.of(page.markdown(), "Good"), NOW.minusHours(2)))
                .isEmpty();
    }

    private List<String> found(RulePage page, Fixture example, LocalDateTime changed) throws IOException {
        Path in = Files.createDirectories(folder.resolve(page.id() + changed.getDayOfMonth()));
        for (Map.Entry<String, byte[]> file : example.files().entrySet()) {
            if (!file.getKey().endsWith(".yaml")) {
                Path written = Files.write(in.resolve(file.getKey()), file.getValue());
                Files.setLastModifiedTime(written, FileTime.from(changed.toInstant(ZoneOffset.UTC)));
            }
        }
        SourceSchema schema = new Drafting(getClass().getClassLoader(), List.of(new DataReader(Engines::duckdb, in)))
                .read(InputFiles.of(List.of(in)), List.of());
        String spec = new String(example.files().get("1.yaml"), StandardCharsets.UTF_8);
        return Drift.check(Map.of("1.yaml", spec), "shop", schema, LIMITS, NOW).findings().stream()
                .filter(f -> f.id().equals(page.id()))
                .map(f -> Checked.shown(f).replace(in.toString().replace('\\', '/') + "/", ""))
                .toList();
    }
}
