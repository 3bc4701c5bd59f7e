// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names as PostgreSQL folds them, and of the form that specs want. */
final class Folded {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Folded() {}

    /** The name in lower case. */
    static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    /** A name of letters, digits and underscores that begins with a letter. */
    static String forSpec(String written) {
        String name = name(written).replaceAll("[^a-z0-9_]+", "_").replaceAll("^_+", "");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "x" + name : name;
    }

    /** True for a column's name that needs no quotes. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }
}
