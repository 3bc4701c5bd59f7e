// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

import java.util.Locale;

/**
 * A piece of an instruction.
 *
 * @param kind what it is
 * @param text as written; of a quoted text, what stands between the quotes
 * @param offset first code unit
 * @param end offset behind the last one
 */
record Word(Kind kind, String text, int offset, int end) {

    /** What a piece can be. */
    enum Kind {
        WORD,
        NUMBER,
        DAY,
        QUOTED,
        SIGN,
        OTHER,
        END
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && folded().equals(word);
    }

    String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    String shown() {
        return kind == Kind.END ? "its end" : "`" + text + "`";
    }
}
