// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import java.util.Locale;

/**
 * A word, name, text, number or sign.
 *
 * @param kind what it is
 * @param text its value: names and texts without quotes
 * @param line line from 1
 * @param start index of its first character in the file
 * @param end index behind its last
 */
record Token(Kind kind, String text, int line, int start, int end) {

    /** What a token is. */
    enum Kind {
        WORD,
        QUOTED,
        TEXT,
        NUMBER,
        SIGN
    }

    /** True for this keyword or sign; a quoted name is none. */
    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
    }

    /** True for what may name something. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** The value in lower case. */
    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
