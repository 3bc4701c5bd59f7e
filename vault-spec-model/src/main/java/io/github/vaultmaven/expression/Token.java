// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.Locale;

/**
 * One word of the text.
 *
 * @param kind what it is
 * @param text as written
 * @param span where
 */
record Token(Kind kind, String text, Span span) {

    enum Kind {
        WORD,
        QUOTED,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    /** True if this is the keyword or symbol, given in upper case. */
    boolean is(String keyword) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL)
                && text.toUpperCase(Locale.ROOT).equals(keyword);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** What stands between the quotes, doubled quotes made single. */
    String unquoted() {
        String quote = text.substring(0, 1);
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }

    @Override
    public String toString() {
        return kind == Kind.END ? "end of text" : "`" + text + "`";
    }
}
