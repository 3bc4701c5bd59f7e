// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Fix;
import io.github.vaultmaven.diagnostics.Label;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.TextEdit;
import io.github.vaultmaven.diagnostics.policy.Baseline;
import io.github.vaultmaven.diagnostics.policy.Fingerprints;
import io.github.vaultmaven.diagnostics.policy.JudgedFindings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All there is to say about findings, in our own JSON; its schema is the resource {@code findings.schema.json}. */
final class JsonFormat implements FindingFormat {

    private static final int VERSION = 1;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public Optional<String> file() {
        return Optional.of("findings.json");
    }

    @Override
    public String text(FindingReport report) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", VERSION);
        document.put("tool", tool(report));
        document.put("summary", summary(report.judged()));
        document.put(
                "findings",
                report.findings().stream().map(k -> finding(k, report)).toList());
        document.put(
                "silenced",
                report.all().stream()
                        .filter(k -> report.silenced(k.finding()).isPresent())
                        .map(k -> silenced(k, report))
                        .toList());
        document.put(
                "stale", report.judged().stale().stream().map(JsonFormat::entry).toList());
        return Json.text(document);
    }

    private static Map<String, Object> tool(FindingReport report) {
        var tool = new LinkedHashMap<String, Object>();
        tool.put("name", "vault-maven-plugin");
        tool.put("version", report.version());
        return tool;
    }

    private static Map<String, Object> summary(JudgedFindings judged) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("errors", count(judged, Severity.ERROR));
        summary.put("warnings", count(judged, Severity.WARNING));
        summary.put("notes", count(judged, Severity.NOTE));
        summary.put("silenced", judged.silenced().size());
        summary.put("failed", judged.fails());
        return summary;
    }

    private static long count(JudgedFindings judged, Severity severity) {
        return judged.findings().stream().filter(d -> d.severity() == severity).count();
    }

    private static Map<String, Object> silenced(Fingerprints.Known known, FindingReport report) {
        Map<String, Object> finding = finding(known, report);
        JudgedFindings.Silenced silenced = report.silenced(known.finding()).orElseThrow();
        finding.put("by", silenced.isKnown() ? "baseline" : "suppression");
        if (!silenced.isKnown()) {
            finding.put("reason", silenced.reason());
        }
        return finding;
    }

    private static Map<String, Object> finding(Fingerprints.Known known, FindingReport report) {
        Diagnostic d = known.finding();
        var finding = new LinkedHashMap<String, Object>();
        finding.put("rule", d.id());
        finding.put("severity", Texts.word(d.severity()));
        finding.put("message", d.message());
        if (!d.help().isEmpty()) {
            finding.put("help", d.help());
        }
        finding.put("documentation", report.links().text(d.id()));
        finding.put("fingerprint", known.fingerprint());
        if (d.range().isKnown()) {
            finding.put("place", place(d.range()));
        }
        report.line(d).ifPresent(line -> finding.put("line", line));
        finding.put("labels", d.labels().stream().map(JsonFormat::label).toList());
        d.fix().ifPresent(fix -> finding.put("fix", fix(fix)));
        return finding;
    }

    private static Map<String, Object> place(SourceRange range) {
        var place = new LinkedHashMap<String, Object>();
        place.put("file", range.file());
        place.put("start", position(range.startLine(), range.startColumn()));
        place.put("end", position(range.endLine(), range.endColumn()));
        return place;
    }

    private static Map<String, Object> position(int line, int column) {
        var position = new LinkedHashMap<String, Object>();
        position.put("line", line);
        position.put("column", column);
        return position;
    }

    private static Map<String, Object> label(Label label) {
        var result = new LinkedHashMap<String, Object>();
        result.put("text", label.text());
        if (label.range().isKnown()) {
            result.put("place", place(label.range()));
        }
        return result;
    }

    private static Map<String, Object> fix(Fix fix) {
        var result = new LinkedHashMap<String, Object>();
        result.put("title", fix.title());
        result.put("edits", fix.edits().stream().map(JsonFormat::edit).toList());
        return result;
    }

    private static Map<String, Object> edit(TextEdit edit) {
        var result = new LinkedHashMap<String, Object>();
        result.put("place", place(edit.range()));
        result.put("text", edit.text());
        return result;
    }

    private static Map<String, Object> entry(Baseline.Entry entry) {
        var result = new LinkedHashMap<String, Object>();
        result.put("rule", entry.rule());
        result.put("file", entry.file());
        result.put("message", entry.message());
        result.put("fingerprint", entry.fingerprint());
        return result;
    }
}
