// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.SourceText;
import io.github.vaultmaven.diagnostics.policy.Fingerprints;
import io.github.vaultmaven.diagnostics.policy.JudgedFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What formats print.
 *
 * @param judged the findings
 * @param texts contents of files by the names that findings use
 * @param summaries what each rule finds, in one sentence, by id; a rule may be missing
 * @param links where rules are explained
 * @param folder the project's folder in its repository with a slash at its end, or an empty string; CI services name
 *     files relative to the repository
 * @param version the plugin's version
 */
public record FindingReport(
        JudgedFindings judged,
        Map<String, String> texts,
        Map<String, String> summaries,
        RuleLinks links,
        String folder,
        String version) {

    public FindingReport {
        Objects.requireNonNull(judged, "judged");
        texts = Map.copyOf(texts);
        summaries = Map.copyOf(summaries);
        Objects.requireNonNull(links, "links");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(version, "version");
    }

    /** Findings to be reported with their fingerprints, by place. */
    List<Fingerprints.Known> findings() {
        return all().stream()
                .filter(k -> judged.findings().contains(k.finding()))
                .toList();
    }

    /** All findings with their fingerprints, by place, those that are not to be reported too. */
    List<Fingerprints.Known> all() {
        var all = new ArrayList<Diagnostic>();
        Stream.concat(judged.findings().stream(), judged.silenced().stream().map(JudgedFindings.Silenced::finding))
                .sorted()
                .forEach(all::add);
        return new Fingerprints(texts).of(all);
    }

    /** Why a finding is not reported, if it is not. */
    Optional<JudgedFindings.Silenced> silenced(Diagnostic finding) {
        return judged.silenced().stream()
                .filter(s -> s.finding().equals(finding))
                .findFirst();
    }

    /** A file's path in the repository. */
    String path(String file) {
        return isAbsolute(file) ? file : folder + file;
    }

    /** True for a file outside of the project. */
    static boolean isAbsolute(String file) {
        return file.startsWith("/") || file.matches("[A-Za-z]:/.*");
    }

    /** The first line that a finding is about, if its file is known. */
    Optional<String> line(Diagnostic finding) {
        int line = finding.range().startLine();
        return Optional.ofNullable(texts.get(finding.range().file()))
                .map(SourceText::new)
                .filter(text -> line >= 1 && line <= text.lineCount())
                .map(text -> text.line(line));
    }
}
