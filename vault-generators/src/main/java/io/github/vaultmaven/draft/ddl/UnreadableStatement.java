// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

/** A statement says something that its reader does not understand. */
final class UnreadableStatement extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    /**
     * @param line where
     * @param message what is wrong
     */
    UnreadableStatement(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
