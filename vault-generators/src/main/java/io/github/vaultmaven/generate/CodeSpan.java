// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words from specs in Markdown: a code span, in which nothing is markup. */
final class CodeSpan {

    private static final Pattern PLAIN = Pattern.compile("[\\w./: -]*");
    private static final Pattern BACKQUOTES = Pattern.compile("`+");

    private CodeSpan() {}

    /** The text as a code span on one line, whatever backquotes it has. */
    static String of(String text) {
        int longest = BACKQUOTES
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String pad = longest == 0 ? "" : " ";
        return fence + pad + text.replaceAll("\\R", " ") + pad + fence;
    }

    /** The text as a cell of a table: as it is where it cannot be markup. */
    static String cell(String text) {
        return PLAIN.matcher(text).matches() ? text : of(text).replace("|", "\\|");
    }
}
