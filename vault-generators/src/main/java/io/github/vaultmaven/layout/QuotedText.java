// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.layout;

/**
 * Reads a statement once from its beginning and tells whether lines of it are code alone: a query that somebody wrote may have
 * comments, and literals over several lines, which no line break may touch.
 */
final class QuotedText {

    private static final char NOTHING = 0;
    private static final char COMMENT = '*';

    /** Dollar quotes: what is behind one is left alone. */
    private static final char REST = '$';

    /** None of what opens something is above it. */
    private static final char LAST_OPENING = '/';

    private static final int UNKNOWN = -1;

    private final String statement;
    private int at;

    /** What is open at the place: a quote, a comment, nothing. */
    private char open = NOTHING;

    private boolean escapes;
    private boolean commented;

    /** Where the next quote stands behind a backslash, at the end where none does. */
    private int escaped = UNKNOWN;

    QuotedText(String statement) {
        this.statement = statement;
    }

    /** True if nothing is open where a line begins and ends, and no comment is in it; lines must be asked for in their order. */
    boolean isCode(int begin, int end) {
        readTo(begin);
        boolean before = open == NOTHING;
        commented = false;
        readTo(end);
        if (escaped < begin) {
            int found = statement.indexOf("\\'", begin);
            escaped = found < 0 ? statement.length() : found;
        }
        return before && open == NOTHING && !commented && escaped >= end;
    }

    private void readTo(int end) {
        while (at < end) {
            char c = statement.charAt(at);
            if (open == NOTHING) {
                if (c <= LAST_OPENING) {
                    begin(c);
                }
            } else if (escapes && c == '\\') {
                at++;
            } else if (open == COMMENT ? statement.startsWith("*/", at) : c == open && open != REST) {
                open = NOTHING;
            }
            at++;
        }
    }

    private void begin(char c) {
        if (c == '\'' || c == '"' || c == REST) {
            open = c;
            escapes = c == '\'' && at > 0 && (statement.charAt(at - 1) | ' ') == 'e';
        } else if (c == '/' && statement.startsWith("/*", at)) {
            open = COMMENT;
            commented = true;
        } else if (c == '-' && statement.startsWith("--", at)) {
            commented = true;
            int feed = statement.indexOf('\n', at);
            at = feed < 0 ? statement.length() : feed;
        }
    }
}
