// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

/** Spells texts as SQL literals. */
public final class TextLiteral {

    private TextLiteral() {}

    /**
     * A literal on one line, so that no layout of a script changes what it says: line ends go into an escape string.
     *
     * @param value the text, not null, without U+0000
     * @return {@code '…'}, or {@code e'…'} where the text has line ends
     * @throws IllegalArgumentException if U+0000 is in it, which no engine stores
     */
    public static String of(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("U+0000 cannot be part of a text");
        }
        return value.indexOf('\n') < 0 && value.indexOf('\r') < 0 ? quoted(value) : escaped(value);
    }

    /** An escape string, which DuckDB and PostgreSQL read alike, whatever PostgreSQL's settings. */
    public static String escaped(String value) {
        return "e" + quoted(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
