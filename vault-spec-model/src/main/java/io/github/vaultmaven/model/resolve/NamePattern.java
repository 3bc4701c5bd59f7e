// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.WrittenText;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name with gaps, such as <code>h_{entity}</code>.
 *
 * @param text the pattern
 */
record NamePattern(String text) {

    static final String UNKNOWN_PLACEHOLDER = "unknown-placeholder";
    static final String INVALID_PATTERN = "invalid-name-pattern";

    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_]");

    /** The pattern, or, after findings for what it may not hold, another one that makes no further mistakes. */
    static NamePattern checked(
            WrittenText written, List<String> placeholders, String otherwise, Diagnostics diagnostics) {
        Matcher gaps = GAP.matcher(written.text());
        boolean good = true;
        while (gaps.find()) {
            if (!placeholders.contains(gaps.group(1))) {
                good = false;
                diagnostics.error(
                        UNKNOWN_PLACEHOLDER,
                        written.rangeOf(gaps.start(), gaps.end() - gaps.start()),
                        Wording.quote(gaps.group()) + " has no meaning in this name"
                                + Suggestions.question(gaps.group(1), placeholders),
                        placeholders.isEmpty() ? "" : "use {" + String.join("}, {", placeholders) + "}");
            }
        }
        if (!isLiteral(gaps.replaceAll("x"))) {
            good = false;
            diagnostics.error(
                    INVALID_PATTERN,
                    written.range(),
                    Wording.quote(written.text()) + " does not make a name",
                    "use letters, digits and `_` beside what stands in braces");
        }
        return new NamePattern(good ? written.text() : otherwise);
    }

    boolean holds(String placeholder) {
        return text.contains("{" + placeholder + "}");
    }

    /** The name; characters of a value that no name may have become underscores. */
    String fill(Map<String, String> values) {
        var name = new StringBuilder();
        int done = 0;
        for (int close = text.indexOf('}'); close >= 0; close = text.indexOf('}', close + 1)) {
            int open = text.lastIndexOf('{', close);
            if (open >= done) {
                String value = values.getOrDefault(text.substring(open + 1, close), "");
                name.append(text, done, open).append(identifier(value));
                done = close + 1;
            }
        }
        return name.append(text, done, text.length()).toString();
    }

    /** A text as part of a name. */
    static String identifier(String text) {
        return isLiteral(text) ? text : OTHER.matcher(text).replaceAll("_");
    }

    private static boolean isLiteral(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '_') {
                return false;
            }
        }
        return true;
    }
}
