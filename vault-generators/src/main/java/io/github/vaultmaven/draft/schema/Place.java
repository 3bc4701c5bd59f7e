// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

/**
 * Where something stands in an input.
 *
 * @param file path of the file as it was given, or what names the input
 * @param line line from 1, or 0 for the input as a whole
 */
public record Place(String file, int line) {

    /** {@code file:line}, or the file alone. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
