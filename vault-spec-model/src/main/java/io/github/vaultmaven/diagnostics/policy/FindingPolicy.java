// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.policy;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SeveritySetting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the build says about findings.
 *
 * @param severities settings of the build, the stronger first; they count before those in specs
 * @param failOn what fails the build
 * @param baseline known findings
 * @param complaints what is wrong with the build's own parameters
 */
public record FindingPolicy(
        List<SeveritySetting> severities, FailOn failOn, Baseline baseline, List<Diagnostic> complaints) {

    /** Everything as the rules have it. */
    public static final FindingPolicy DEFAULT = new FindingPolicy(List.of(), FailOn.ERROR, Baseline.NONE, List.of());

    public FindingPolicy {
        severities = List.copyOf(severities);
        complaints = List.copyOf(complaints);
    }

    /**
     * Judges findings: suppressions first, then the baseline, then severities.
     *
     * @param found the findings, and the suppressions and settings that stand in specs
     * @param texts contents of files by the names that findings use
     * @param book the rules that there are
     */
    public JudgedFindings judge(Diagnostics found, Map<String, String> texts, RuleBook book) {
        return judge(found, texts, () -> book);
    }

    /**
     * The same where the rules are told only if somebody must know them.
     *
     * @param found what was found
     * @param texts the texts that findings are in, by name
     * @param rules tells what is known of rules; asked at most once
     */
    public JudgedFindings judge(Diagnostics found, Map<String, String> texts, Supplier<RuleBook> rules) {
        var judge = new Judge(rules, found.suppressions(), ordered(found), baseline);
        var findings = new ArrayList<>(complaints);
        findings.addAll(found.all());
        return judge.judge(findings, texts, failOn);
    }

    private List<SeveritySetting> ordered(Diagnostics found) {
        Stream<SeveritySetting> written = found.severities().stream()
                .sorted(Comparator.comparingInt(SeveritySetting::depth)
                        .reversed()
                        .thenComparing(SeveritySetting::place));
        return Stream.concat(severities.stream(), written).toList();
    }
}
