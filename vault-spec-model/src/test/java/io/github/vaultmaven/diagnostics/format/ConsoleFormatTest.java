// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.policy.Baseline;
import io.github.vaultmaven.diagnostics.policy.FailOn;
import io.github.vaultmaven.diagnostics.policy.JudgedFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsoleFormatTest {

    private static List<String> lines(FindingReport report, int limit) {
        return new ConsoleFormat(report, false, limit)
                .blocks().stream().flatMap(block -> block.lines().stream()).toList();
    }

    private static FindingReport many(int count) {
        var findings = new ArrayList<Diagnostic>();
        for (int i = 1; i <= count; i++) {
            var range = new SourceRange("f" + i % 2 + ".yaml", i, 1, i, 2);
            findings.add(Diagnostic.warning("unused-column", range, "c" + i, ""));
        }
        findings.add(Diagnostic.error("no-owner", new SourceRange("g.yaml", 1, 1, 1, 2), "no owner", ""));
        return new FindingReport(
                new JudgedFindings(findings, List.of(), List.of(), Baseline.NONE, FailOn.ERROR),
                Map.of(),
                Map.of(),
                RuleLinks.GOAL,
                "",
                "1");
    }

    @Test
    void showsSoManyOfARuleAndCountsTheOthers() {
        assertThat(lines(many(5), 2))
                .containsExactly(
                        "warning[unused-column]: c1",
                        " --> f1.yaml:1:1",
                        "warning[unused-column]: c2",
                        " --> f0.yaml:2:1",
                        "error[no-owner]: no owner",
                        " --> g.yaml:1:1",
                        "and 3 more of `unused-column` in 2 files",
                        "`mvn vault:explain -Drule=<id>` explains a rule");
    }

    @Test
    void showsAllIfAsked() {
        assertThat(lines(many(40), 0)).hasSize(2 * 41 + 1).noneMatch(line -> line.startsWith("and "));
    }

    @Test
    void saysWhatIsNotShownAndWhatCanBeDone() {
        List<ConsoleFormat.Block> blocks =
                new ConsoleFormat(Sample.report(Optional.of("https://example.org")), false, 10).blocks();

        assertThat(blocks)
                .extracting(ConsoleFormat.Block::severity)
                .containsExactly(Severity.WARNING, Severity.NOTE, Severity.ERROR, Severity.NOTE);
        assertThat(blocks.get(3).lines())
                .containsExactly(
                        "not shown: 1 suppressed, 1 in the baseline",
                        "rules are explained at https://example.org/rules/",
                        "`mvn vault:validate -Dvault.fix` corrects 1 of them");
    }

    @Test
    void nothingASpecSaysMovesTheCursor() {
        Stream<String> lines = lines(Sample.report(Optional.empty()), 10).stream();
        assertThat(lines).noneMatch(line -> line.contains("\u001B") || line.contains("\u202E"));
    }

    @Test
    void coloursAreOursOnly() {
        List<String> lines = new ConsoleFormat(Sample.report(Optional.empty()), true, 10)
                .blocks().stream().flatMap(block -> block.lines().stream()).toList();
        assertThat(lines).anyMatch(line -> line.startsWith("\u001B[1;31merror[unknown-key]\u001B[0m"));
        assertThat(lines).noneMatch(line -> line.contains("\u001B[31m"));
    }

    @Test
    void nothingFoundSaysNothing() {
        assertThat(lines(Sample.empty(), 10)).isEmpty();
    }
}
