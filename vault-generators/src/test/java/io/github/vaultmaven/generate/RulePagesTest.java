// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.validation.RuleCatalogue;
import io.github.vaultmaven.validation.RulePage;
import io.github.vaultmaven.validation.Validation;
import io.github.vaultmaven.validation.ValidationRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual's page of a rule is its fixture: the bad example has just the findings shown, the good one none of them. */
class RulePagesTest {

    private static final Pattern ID = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
    private static final Path MODULES = Path.of("..");
    private static final Path PAGES = MODULES.resolve("vault-spec-model/src/main/resources/io/github/vaultmaven/rules");

    private static final List<String> CODE = List.of(
            "vault-spec-model/src/main/java", "vault-generators/src/main/java", "vault-maven-plugin/src/main/java");

    /** Words of the code that look like ids and are none. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "clean-targets",
            "config-version",
            "dbt-automate-dv",
            "dbt-error",
            "dbt-skipped",
            "dbt-test",
            "dbt-warning",
            "generation-report",
            "macro-paths",
            "model-paths",
            "on-run-start",
            "seed-paths",
            "test-paths",
            "system-out",
            "vault-assist",
            "vault-maven-plugin",
            "release-state",
            "vault-specs",
            "catch-up");

    @TempDir
    Path folder;

    static List<RulePage> pages() {
        return RuleCatalogue.of(RulePagesTest.class.getClassLoader()).pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theBadExampleHasTheFindingsShown(RulePage page) throws IOException {
        Fixture bad = Fixture.of(page.markdown(), "Bad");
        List<Diagnostic> findings = Checked.findings(folder, bad);
        assertThat(findings.stream().map(Checked::shown)).containsExactlyElementsOf(bad.findings());
        assertThat(findings)
                .filteredOn(d -> d.id().equals(page.id()))
                .isNotEmpty()
                .allMatch(d -> d.severity() == page.severity());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theGoodExampleHasNone(RulePage page) throws IOException {
        Fixture good = Fixture.of(page.markdown(), "Good");
        assertThat(good.files()).isNotEmpty();
        assertThat(Checked.findings(folder, good))
                .filteredOn(d -> d.id().equals(page.id()) || d.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void everyFindingHasAPage() throws IOException {
        assertThat(pages()).extracting(RulePage::id).containsExactlyInAnyOrderElementsOf(idsInCode());
    }

    @Test
    void everyRuleSaysWhatItsPageSays() {
        for (ValidationRule rule :
                Validation.of(RulePagesTest.class.getClassLoader()).rules()) {
            assertThat(pages())
                    .filteredOn(page -> page.id().equals(rule.id()))
                    .extracting(RulePage::severity)
                    .containsExactly(rule.severity());
        }
    }

    @Test
    void theIndexNamesEachPage() throws IOException {
        String index = Files.readString(PAGES.resolve("index.md"));
        assertThat(index.lines().filter(line -> line.startsWith("| [")))
                .containsExactlyElementsOf(pages().stream()
                        .map(p -> "| [%s](%s.html) | %s | %s |"
                                .formatted(
                                        p.id(),
                                        p.id(),
                                        p.severity().name().toLowerCase(java.util.Locale.ROOT),
                                        p.summary()))
                        .toList());
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("index.md"), pages().stream().map(p -> p.id() + ".md"))
                            .toList());
        }
    }

    private static Set<String> idsInCode() throws IOException {
        var ids = new TreeSet<String>();
        for (String folder : CODE) {
            try (Stream<Path> files = Files.walk(MODULES.resolve(folder))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList())) {
                    ID.matcher(Files.readString(file)).results().forEach(m -> ids.add(m.group(1)));
                }
            }
        }
        ids.removeAll(OTHER_WORDS);
        return ids;
    }
}
