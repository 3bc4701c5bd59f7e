// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.policy.Fingerprints;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A Code Quality report of GitLab; findings without a file are left out, for it takes none. */
final class GitlabFormat implements FindingFormat {

    @Override
    public String name() {
        return "gitlab";
    }

    @Override
    public Optional<String> file() {
        return Optional.of("findings.gitlab.json");
    }

    @Override
    public String text(FindingReport report) {
        return Json.text(report.findings().stream()
                .filter(known -> known.finding().range().isKnown())
                .map(known -> issue(known, report))
                .toList());
    }

    private static Map<String, Object> issue(Fingerprints.Known known, FindingReport report) {
        Diagnostic d = known.finding();
        var lines = new LinkedHashMap<String, Object>();
        lines.put("begin", d.range().startLine());
        lines.put("end", d.range().endLine());
        var location = new LinkedHashMap<String, Object>();
        location.put("path", report.path(d.range().file()));
        location.put("lines", lines);
        var issue = new LinkedHashMap<String, Object>();
        issue.put("description", d.message() + (d.help().isEmpty() ? "" : ". " + d.help()));
        issue.put("check_name", d.id());
        issue.put("fingerprint", known.fingerprint());
        issue.put("severity", severity(d.severity()));
        issue.put("location", location);
        return issue;
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }
}
