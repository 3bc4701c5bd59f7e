// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Fix;
import io.github.vaultmaven.diagnostics.Label;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.TextEdit;
import io.github.vaultmaven.diagnostics.policy.Fingerprints;
import io.github.vaultmaven.diagnostics.policy.JudgedFindings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SARIF 2.1.0, the OASIS standard that code scanning services read. */
final class SarifFormat implements FindingFormat {

    private static final String ROOT = "SRCROOT";
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public Optional<String> file() {
        return Optional.of("findings.sarif");
    }

    @Override
    public String text(FindingReport report) {
        List<String> rules = report.all().stream()
                .map(k -> k.finding().id())
                .distinct()
                .sorted()
                .toList();
        var run = new LinkedHashMap<String, Object>();
        run.put("tool", Map.of("driver", driver(rules, report)));
        run.put("columnKind", "utf16CodeUnits");
        run.put("originalUriBaseIds", Map.of(ROOT, Map.of("description", text("the repository's folder"))));
        run.put(
                "results",
                report.all().stream().map(k -> result(k, rules, report)).toList());
        var log = new LinkedHashMap<String, Object>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return Json.text(log);
    }

    private static Map<String, Object> driver(List<String> rules, FindingReport report) {
        var driver = new LinkedHashMap<String, Object>();
        driver.put("name", "vault-maven-plugin");
        driver.put("version", report.version());
        driver.put("rules", rules.stream().map(rule -> rule(rule, report)).toList());
        return driver;
    }

    private static Map<String, Object> rule(String id, FindingReport report) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("id", id);
        Optional.ofNullable(report.summaries().get(id)).ifPresent(s -> rule.put("shortDescription", text(s)));
        report.links().address(id).ifPresent(address -> rule.put("helpUri", address));
        rule.put("help", text(report.links().text(id)));
        return rule;
    }

    private static Map<String, Object> result(Fingerprints.Known known, List<String> rules, FindingReport report) {
        Diagnostic d = known.finding();
        var result = new LinkedHashMap<String, Object>();
        result.put("ruleId", d.id());
        result.put("ruleIndex", rules.indexOf(d.id()));
        result.put("level", Texts.word(d.severity()));
        result.put("message", text(Texts.message(d)));
        if (d.range().isKnown()) {
            result.put("locations", List.of(location(d.range(), report)));
        }
        if (!d.labels().isEmpty()) {
            result.put("relatedLocations", related(d.labels(), report));
        }
        var fingerprints = new LinkedHashMap<String, Object>();
        fingerprints.put("primaryLocationLineHash", known.fingerprint());
        fingerprints.put("vaultFinding/v1", known.fingerprint());
        result.put("partialFingerprints", fingerprints);
        d.fix().ifPresent(fix -> result.put("fixes", List.of(fix(fix, report))));
        report.silenced(d).ifPresent(s -> result.put("suppressions", List.of(suppression(s))));
        return result;
    }

    private static Map<String, Object> suppression(JudgedFindings.Silenced silenced) {
        var suppression = new LinkedHashMap<String, Object>();
        suppression.put("kind", silenced.isKnown() ? "external" : "inSource");
        suppression.put("justification", silenced.isKnown() ? "in the baseline" : silenced.reason());
        return suppression;
    }

    private static List<Map<String, Object>> related(List<Label> labels, FindingReport report) {
        return labels.stream()
                .filter(label -> label.range().isKnown())
                .map(label -> {
                    Map<String, Object> location = location(label.range(), report);
                    location.put("message", text(label.text()));
                    return location;
                })
                .toList();
    }

    private static Map<String, Object> location(SourceRange range, FindingReport report) {
        var physical = new LinkedHashMap<String, Object>();
        physical.put("artifactLocation", artifact(range.file(), report));
        physical.put("region", region(range));
        var location = new LinkedHashMap<String, Object>();
        location.put("physicalLocation", physical);
        return location;
    }

    private static Map<String, Object> artifact(String file, FindingReport report) {
        var artifact = new LinkedHashMap<String, Object>();
        if (FindingReport.isAbsolute(file)) {
            artifact.put("uri", "file://" + (file.startsWith("/") ? "" : "/") + Texts.uri(file));
        } else {
            artifact.put("uri", Texts.uri(report.path(file)));
            artifact.put("uriBaseId", ROOT);
        }
        return artifact;
    }

    private static Map<String, Object> region(SourceRange range) {
        var region = new LinkedHashMap<String, Object>();
        region.put("startLine", range.startLine());
        region.put("startColumn", range.startColumn());
        region.put("endLine", range.endLine());
        region.put("endColumn", range.endColumn());
        return region;
    }

    private static Map<String, Object> fix(Fix fix, FindingReport report) {
        var byFile = new LinkedHashMap<String, List<Object>>();
        for (TextEdit edit : fix.edits()) {
            var replacement = new LinkedHashMap<String, Object>();
            replacement.put("deletedRegion", region(edit.range()));
            replacement.put("insertedContent", text(edit.text()));
            byFile.computeIfAbsent(edit.range().file(), f -> new ArrayList<>()).add(replacement);
        }
        var changes = new ArrayList<Object>();
        byFile.forEach((file, replacements) -> {
            var change = new LinkedHashMap<String, Object>();
            change.put("artifactLocation", artifact(file, report));
            change.put("replacements", replacements);
            changes.add(change);
        });
        var result = new LinkedHashMap<String, Object>();
        result.put("description", text(fix.title()));
        result.put("artifactChanges", changes);
        return result;
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }
}
