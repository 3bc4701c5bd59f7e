// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks over a script token by token, just fine enough to know where a statement ends. */
final class SqlLexer {

    /** What a token is to the splitter. */
    enum Kind {
        BLANK,
        COMMENT,
        SEMICOLON,
        OTHER
    }

    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

    private final String text;
    private int start;
    private int end;
    private int line = 1;
    private Kind kind;

    SqlLexer(String text) {
        this.text = text;
    }

    /** Moves to the next token; false at the end. */
    boolean next() {
        line += newlines();
        start = end;
        if (start == text.length()) {
            return false;
        }
        scan();
        return true;
    }

    Kind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The line of the token's first character, from 1. */
    int line() {
        return line;
    }

    String text() {
        return text.substring(start, end);
    }

    private int newlines() {
        return (int) text.substring(start, end).chars().filter(c -> c == '\n').count();
    }

    private void scan() {
        char c = text.charAt(start);
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            is(Kind.BLANK, start + 1);
        } else if (c == ';') {
            is(Kind.SEMICOLON, start + 1);
        } else if (text.startsWith("--", start)) {
            int newline = text.indexOf('\n', start);
            is(Kind.COMMENT, newline < 0 ? text.length() : newline);
        } else if (text.startsWith("/*", start)) {
            is(Kind.COMMENT, blockEnd());
        } else {
            is(Kind.OTHER, otherEnd(c));
        }
    }

    private void is(Kind found, int to) {
        kind = found;
        end = to;
    }

    private int otherEnd(char c) {
        if (c == '\'' || c == '"') {
            return quotedEnd(start, c, false);
        }
        if (c == '$') {
            return dollarEnd();
        }
        if (!isWord(c)) {
            return start + 1;
        }
        int to = start;
        while (to < text.length() && (isWord(text.charAt(to)) || text.charAt(to) == '$')) {
            to++;
        }
        boolean escapes = to - start == 1 && (c == 'E' || c == 'e') && to < text.length() && text.charAt(to) == '\'';
        return escapes ? quotedEnd(to, '\'', true) : to;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }

    private int quotedEnd(int from, char quote, boolean backslash) {
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = c == quote && i + 1 < text.length() && text.charAt(i + 1) == quote;
            if (doubled || backslash && c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return text.length();
    }

    private int dollarEnd() {
        Matcher tag = DOLLAR_TAG.matcher(text).region(start, text.length());
        if (!tag.lookingAt()) {
            return start + 1;
        }
        int close = text.indexOf(tag.group(), tag.end());
        return close < 0 ? text.length() : close + tag.group().length();
    }

    private int blockEnd() {
        int depth = 0;
        for (int i = start; i < text.length() - 1; i++) {
            if (text.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return text.length();
    }
}
