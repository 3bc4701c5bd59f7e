// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts SQL of any dialect into tokens; blanks and comments are dropped. */
final class Lexer {

    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

    private final String text;
    private final boolean backslash;
    private int at;
    private int line = 1;

    /** @param text the whole file; a backslash escapes in its texts if it quotes names with back ticks */
    Lexer(String text) {
        this.text = text;
        this.backslash = text.indexOf('`') >= 0;
    }

    /** Moves behind the next line break at or behind the current place; returns the line without its break. */
    String skipLine() {
        int from = at;
        int newline = text.indexOf('\n', at);
        moveTo(newline < 0 ? text.length() : newline + 1);
        return text.substring(from, newline < 0 ? text.length() : newline).strip();
    }

    /** True at the end of the file. */
    boolean atEnd() {
        return at >= text.length();
    }

    /** Moves behind a text if it stands at an index, and says whether it did. */
    boolean skips(String expected, int index) {
        boolean found = text.startsWith(expected, index);
        if (found) {
            moveTo(index + expected.length());
        }
        return found;
    }

    /** True if nothing but blanks stands between the start of the line and the index. */
    boolean startsLine(int index) {
        int i = index - 1;
        while (i >= 0 && text.charAt(i) != '\n') {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
            i--;
        }
        return true;
    }

    /** What follows on the line of an index, without outer blanks. */
    String restOfLine(int index) {
        int newline = text.indexOf('\n', index);
        return text.substring(index, newline < 0 ? text.length() : newline).strip();
    }

    /** The next token, or null at the end. */
    Token next() {
        skipBlanks();
        if (at >= text.length()) {
            return null;
        }
        int start = at;
        int startLine = line;
        char c = text.charAt(at);
        if (c == '"' || c == '`') {
            return quoted(Token.Kind.QUOTED, start, startLine, c, false);
        }
        if (c == '[' && opensName()) {
            return quoted(Token.Kind.QUOTED, start, startLine, ']', false);
        }
        if (c == '\'') {
            return quoted(Token.Kind.TEXT, start, startLine, c, backslash);
        }
        if (c == '$') {
            return dollar(start, startLine);
        }
        if (isWord(c) || c == '@' || c == '#') {
            return word(start, startLine, c);
        }
        at++;
        return new Token(Token.Kind.SIGN, String.valueOf(c), startLine, start, at);
    }

    private Token word(int start, int startLine, char first) {
        at++;
        while (at < text.length() && (isWord(text.charAt(at)) || text.charAt(at) == '$' || text.charAt(at) == '#')) {
            at++;
        }
        if (at - start == 1 && at < text.length() && text.charAt(at) == '\'' && "NnEeBbXx".indexOf(first) >= 0) {
            return quoted(Token.Kind.TEXT, start, startLine, '\'', backslash || "Ee".indexOf(first) >= 0);
        }
        Token.Kind kind = Character.isDigit(first) ? Token.Kind.NUMBER : Token.Kind.WORD;
        return new Token(kind, text.substring(start, at), startLine, start, at);
    }

    private Token quoted(Token.Kind kind, int start, int startLine, char close, boolean escapes) {
        var value = new StringBuilder();
        int i = at + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean doubled = c == close && i + 1 < text.length() && text.charAt(i + 1) == close;
            if (doubled || escapes && c == '\\' && i + 1 < text.length()) {
                i++;
                value.append(text.charAt(i));
            } else if (c == close) {
                break;
            } else {
                value.append(c);
            }
            i++;
        }
        moveTo(Math.min(i + 1, text.length()));
        return new Token(kind, value.toString(), startLine, start, at);
    }

    private Token dollar(int start, int startLine) {
        Matcher tag = DOLLAR_TAG.matcher(text).region(at, text.length());
        if (!tag.lookingAt()) {
            at++;
            return new Token(Token.Kind.SIGN, "$", startLine, start, at);
        }
        int close = text.indexOf(tag.group(), tag.end());
        String body = text.substring(tag.end(), close < 0 ? text.length() : close);
        moveTo(close < 0 ? text.length() : close + tag.group().length());
        return new Token(Token.Kind.TEXT, body, startLine, start, at);
    }

    /** A bracket behind a word without a blank, or one around nothing or a number, is an array's. */
    private boolean opensName() {
        boolean behindWord = at > 0 && isWord(text.charAt(at - 1));
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ']';
        return !behindWord && next != ']' && !Character.isDigit(next);
    }

    private void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\uFEFF') {
                moveTo(at + 1);
            } else if (text.startsWith("--", at) || c == '#' && startsLine(at)) {
                int newline = text.indexOf('\n', at);
                moveTo(newline < 0 ? text.length() : newline);
            } else if (text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                moveTo(close < 0 ? text.length() : close + 2);
            } else {
                return;
            }
        }
    }

    private void moveTo(int to) {
        for (int i = at; i < to; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        at = to;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }
}
