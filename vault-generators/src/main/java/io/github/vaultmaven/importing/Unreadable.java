// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

/** Jinja that is more than values. */
final class Unreadable extends RuntimeException {

    private final int line;

    /**
     * @param line the line, counted from 1
     * @param message what it is
     */
    Unreadable(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
