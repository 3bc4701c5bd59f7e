// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.Locale;

/**
 * A name as it was written.
 *
 * @param text without the quotes
 * @param quoted true if it was written in double quotes and so stands for itself only; otherwise case does not matter
 */
public record Name(String text, boolean quoted) {

    /** A name that was written without quotes. */
    public static Name plain(String text) {
        return new Name(text, false);
    }

    /** True if this name can mean {@code declared}. */
    public boolean matches(String declared) {
        return quoted ? text.equals(declared) : text.equalsIgnoreCase(declared);
    }

    /** True if {@code other}, itself written in some text, means the same. */
    public boolean matches(Name other) {
        return folded().equals(other.folded());
    }

    /** The name it introduces: as written if quoted, else in lower case. */
    public String folded() {
        return quoted ? text : text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
