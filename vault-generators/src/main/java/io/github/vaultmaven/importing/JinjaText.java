// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

/** A text of Jinja that is read from its start to its end. */
final class JinjaText {

    private final String text;
    private int at;

    /**
     * @param text a whole file, so that lines are known
     * @param at where reading begins
     */
    JinjaText(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Where reading is. */
    int at() {
        return at;
    }

    /** The line of an offset, counted from 1. */
    static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, Math.min(offset, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    int line() {
        return line(text, at);
    }

    /** The next character that is no space; 0 at the end. */
    char next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    /** Goes over a character if it is next. */
    boolean over(char c) {
        if (next() == c) {
            at++;
            return true;
        }
        return false;
    }

    /** Goes over a character that must be next. */
    void expect(char c) {
        if (!over(c)) {
            throw new Unreadable(line(), "Jinja that is more than a value");
        }
    }

    /** A name, or an empty text. */
    String word() {
        next();
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(from, at);
    }

    /** A number with its sign and point, or an empty text. */
    String number() {
        next();
        int from = at;
        while (at < text.length() && "+-.0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /** A text in quotes, whose opening one is next. */
    String quoted() {
        char quote = next();
        var content = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            content.append(text.charAt(at));
        }
        at++;
        return content.toString();
    }
}
