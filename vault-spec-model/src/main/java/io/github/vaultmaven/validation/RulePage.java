// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

import io.github.vaultmaven.diagnostics.Severity;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the manual says of one rule.
 *
 * @param id the rule's id
 * @param title its name in plain words
 * @param severity how much its findings weigh by default
 * @param summary one sentence
 * @param markdown the whole page
 */
public record RulePage(String id, String title, Severity severity, String summary, String markdown) {

    private static final Pattern HEAD = Pattern.compile(
            "# (?<title>[^\n]+)\n\n`(?<id>[a-z]+(?:-[a-z]+)*)` \\((?<severity>error|warning|note)\\): (?<summary>[^\n]+)\n");

    public RulePage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(markdown, "markdown");
    }

    /**
     * Reads a page. It begins with its title as a heading, an empty line, and
     * <code>`id` (severity): summary</code>; the rest is for people.
     *
     * @throws IllegalArgumentException if it does not begin so
     */
    public static RulePage of(String markdown) {
        Matcher head = HEAD.matcher(markdown);
        if (!head.lookingAt()) {
            throw new IllegalArgumentException(
                    "not the page of a rule: " + markdown.lines().findFirst().orElse(""));
        }
        return new RulePage(
                head.group("id"),
                head.group("title"),
                Severity.valueOf(head.group("severity").toUpperCase(Locale.ROOT)),
                head.group("summary"),
                markdown);
    }

    /** The page for a terminal: without the marks of Markdown, examples indented. */
    public String text() {
        return PlainPage.of(markdown);
    }
}
