// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.vaultmaven.assist.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides what a model may be told. Sample values only where they are wanted, and never of personal data; nothing about
 * what the redact list names.
 *
 * <p>A pattern is a name with {@code *} for any characters, matched against a subject ({@code customer.email}) and
 * against each of its parts ({@code customer}, {@code email}), in any case. A question in which a redacted name would
 * still show, say in a description or among the names to choose from, is not asked at all.
 */
public final class Redaction {

    private final boolean samples;
    private final List<String> patterns;

    /**
     * @param samples whether sample values may be told
     * @param patterns the redact list
     */
    public Redaction(boolean samples, List<String> patterns) {
        this.samples = samples;
        this.patterns =
                patterns.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
    }

    /** The facts that may be told. */
    public List<Fact> told(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() != Fact.Kind.SAMPLE || samples && !fact.personal())
                .filter(fact -> !isRedacted(fact.subject()))
                .toList();
    }

    /** Whether a redacted name would show although what is about it is left out. */
    public boolean wouldShow(List<Fact> all, List<Fact> told, JsonNode schema) {
        var words = new ArrayList<String>(patterns);
        all.stream().map(Fact::subject).filter(this::isRedacted).forEach(subject -> {
            words.add(subject);
            words.add(subject.substring(subject.lastIndexOf('.') + 1));
        });
        String text =
                told.stream().map(f -> f.subject() + "\n" + f.text() + "\n").reduce("", String::concat) + schema;
        return words.stream().anyMatch(word -> word(word).matcher(text).find());
    }

    private boolean isRedacted(String subject) {
        return patterns.stream().anyMatch(pattern -> {
            Pattern regex = Pattern.compile(glob(pattern), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            return regex.matcher(subject).matches()
                    || List.of(subject.split("\\.")).stream()
                            .anyMatch(part -> regex.matcher(part).matches());
        });
    }

    private static Pattern word(String pattern) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_])" + glob(pattern.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}_])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String glob(String pattern) {
        var regex = new StringBuilder();
        for (String literal : pattern.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : "[\\p{L}\\p{N}_]*").append(Pattern.quote(literal));
        }
        return regex.toString();
    }
}
