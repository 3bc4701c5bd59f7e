// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.review;

import io.github.vaultmaven.assist.lock.AnswerKey;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which answers are meant: {@code all}, a task ({@code describe}), or a task and an object ({@code describe satellite
 * s_customer*}), with {@code *} for any characters.
 */
public final class AnswerPatterns {

    private static final String ALL = "all";

    private final List<Pattern> patterns;

    /** @param patterns as the settings have them */
    public AnswerPatterns(List<String> patterns) {
        this.patterns = patterns.stream()
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .map(AnswerPatterns::pattern)
                .toList();
    }

    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** Whether an answer is meant. */
    public boolean matches(AnswerKey key) {
        return patterns.stream()
                .anyMatch(p -> p.matcher(key.toString()).matches()
                        || p.matcher(key.task()).matches());
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                text.equals(ALL)
                        ? ".*"
                        : Arrays.stream(text.split("\\*", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }
}
