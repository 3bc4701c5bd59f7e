// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.policy;

import io.github.vaultmaven.diagnostics.format.Json;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Findings that a project knows of and does not want to hear of again.
 *
 * @param entries the findings, by file, rule and message
 */
public record Baseline(List<Entry> entries) {

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::file)
            .thenComparing(Entry::rule)
            .thenComparing(Entry::message)
            .thenComparing(Entry::fingerprint);

    /** Knows nothing. */
    public static final Baseline NONE = new Baseline(List.of());

    public Baseline {
        entries = entries.stream().sorted(ORDER).distinct().toList();
    }

    /**
     * A known finding.
     *
     * @param rule the rule's id
     * @param file the file's name
     * @param message for people only
     * @param fingerprint see {@link Fingerprints}
     */
    public record Entry(String rule, String file, String message, String fingerprint) {

        public Entry {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(fingerprint, "fingerprint");
        }
    }

    /** A baseline of findings with their fingerprints. */
    public static Baseline of(Collection<Fingerprints.Known> findings) {
        return new Baseline(findings.stream()
                .map(known -> new Entry(
                        known.finding().id(),
                        known.finding().range().file(),
                        known.finding().message(),
                        known.fingerprint()))
                .toList());
    }

    /** The content of a baseline file: JSON, one entry per line, so that a change of one is a change of one line. */
    public String json() {
        var out = new StringBuilder("{\n  \"version\": 1,\n  \"findings\": [");
        String separator = "\n    ";
        for (Entry entry : entries) {
            var fields = new TreeMap<>(Map.of("rule", entry.rule(), "file", entry.file()));
            fields.put("message", entry.message());
            fields.put("fingerprint", entry.fingerprint());
            out.append(separator).append(Json.line(fields));
            separator = ",\n    ";
        }
        return out.append(entries.isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
    }
}
