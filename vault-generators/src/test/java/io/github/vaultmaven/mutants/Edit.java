// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

/**
 * A change within one line of a text.
 *
 * @param from where it begins in the text
 * @param to where it ends, behind {@code from}
 * @param with what is put there
 */
record Edit(int from, int to, String with) {

    /** The text with the change. */
    String applied(String text) {
        return text.substring(0, from) + with + text.substring(to);
    }

    /** The line and what became of it. */
    String said(String text) {
        int begin = text.lastIndexOf('\n', from - 1) + 1;
        int end = text.indexOf('\n', to);
        String after = text.substring(begin, from) + with + text.substring(to, end);
        return text.substring(begin, end).strip() + " -> " + (after.isBlank() ? "(dropped)" : after.strip());
    }
}
