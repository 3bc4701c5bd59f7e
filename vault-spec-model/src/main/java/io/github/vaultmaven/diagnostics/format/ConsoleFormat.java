// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Findings for people, each with its excerpt; of one rule only so many, and a line that counts the others.
 */
public final class ConsoleFormat {

    private final FindingReport report;
    private final boolean ansi;
    private final int limit;

    /**
     * @param report what to print
     * @param ansi true for colours
     * @param limit most findings of one rule; 0 for all
     */
    public ConsoleFormat(FindingReport report, boolean ansi, int limit) {
        this.report = report;
        this.ansi = ansi;
        this.limit = limit;
    }

    /**
     * Lines that belong together.
     *
     * @param severity their weight
     * @param lines the lines, without line ends
     */
    public record Block(Severity severity, List<String> lines) {}

    /** The findings by place, then what is left out, then what can be done. */
    public List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var shown = new HashMap<String, Integer>();
        var rest = new TreeMap<String, List<Diagnostic>>();
        for (Diagnostic finding : report.judged().findings()) {
            if (limit == 0 || shown.merge(finding.id(), 1, Integer::sum) <= limit) {
                blocks.add(new Block(finding.severity(), print(finding).lines().toList()));
            } else {
                rest.computeIfAbsent(finding.id(), id -> new ArrayList<>()).add(finding);
            }
        }
        rest.forEach((rule, findings) -> blocks.add(more(rule, findings)));
        footer().ifPresent(blocks::add);
        return blocks;
    }

    private String print(Diagnostic finding) {
        Function<String, Optional<String>> texts =
                file -> Optional.ofNullable(report.texts().get(file));
        return (ansi ? ConsoleReport.ansi(texts) : ConsoleReport.plain(texts)).print(finding);
    }

    private static Block more(String rule, List<Diagnostic> findings) {
        Severity heaviest = findings.stream()
                .map(Diagnostic::severity)
                .max(Severity::compareTo)
                .orElseThrow();
        long files = findings.stream().map(d -> d.range().file()).distinct().count();
        String line =
                "and %d more of %s in %s".formatted(findings.size(), Wording.quote(rule), Wording.count(files, "file"));
        return new Block(heaviest, List.of(line));
    }

    private Optional<Block> footer() {
        var lines = new ArrayList<String>();
        long known =
                report.judged().silenced().stream().filter(s -> s.isKnown()).count();
        long suppressed = report.judged().silenced().size() - known;
        if (suppressed + known > 0) {
            lines.add("not shown: " + suppressed + " suppressed, " + known + " in the baseline");
        }
        if (report.judged().findings().stream().anyMatch(d -> RuleLinks.isRule(d.id()))) {
            lines.add(report.links()
                    .site()
                    .map(site -> "rules are explained at " + site + "/rules/")
                    .orElse("`mvn vault:explain -Drule=<id>` explains a rule"));
        }
        long fixes = report.judged().findings().stream()
                .filter(d -> d.fix().isPresent())
                .count();
        if (fixes > 0) {
            lines.add("`mvn vault:validate -Dvault.fix` corrects " + fixes + " of them");
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Block(Severity.NOTE, lines));
    }
}
