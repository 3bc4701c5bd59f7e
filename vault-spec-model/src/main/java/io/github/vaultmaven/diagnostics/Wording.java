// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

/** How messages show what the user wrote. */
public final class Wording {

    private static final int LONGEST = 60;

    private Wording() {}

    /** A user's word between backquotes, cut where it is longer than 60 characters. */
    public static String quote(String word) {
        return "`" + (word.length() <= LONGEST ? word : cut(word)) + "`";
    }

    /** A number with its noun: {@code 1 error}, {@code 2 errors}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * Text as it may be printed to a terminal: tabs as spaces, and what could move the cursor, break the line or change
     * the order of characters replaced.
     */
    public static String printable(String text) {
        return DisplayWidth.printable(text);
    }

    private static String cut(String word) {
        int end = Character.isHighSurrogate(word.charAt(LONGEST - 4)) ? LONGEST - 4 : LONGEST - 3;
        return word.substring(0, end) + "...";
    }
}
