// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import io.github.vaultmaven.diagnostics.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of a run of dbt.
 *
 * @param project the project
 * @param version dbt's version; empty if it did not say
 * @param passed true if dbt ended well
 * @param counts how many nodes ended how, by the words that dbt has for it
 * @param findings what is to be looked at, by place
 */
public record DbtReport(
        DbtProject project, String version, boolean passed, Map<String, Integer> counts, List<Diagnostic> findings) {

    public DbtReport {
        counts = new TreeMap<>(counts);
        findings = findings.stream().sorted().toList();
    }

    /** One line that says how it went. */
    public String summary() {
        String nodes = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return project.label() + ", dbt " + (passed ? "ended well" : "failed") + (nodes.isEmpty() ? "" : ": " + nodes);
    }
}
