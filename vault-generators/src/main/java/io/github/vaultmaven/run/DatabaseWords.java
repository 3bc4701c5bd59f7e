// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.util.stream.Collectors;

/** Cuts a driver's message to what a reader needs. */
final class DatabaseWords {

    private static final int LINES = 3;

    private DatabaseWords() {}

    /** The first three lines that are not blank. */
    static String first(String message) {
        if (message == null || message.isBlank()) {
            return "the database gave no reason";
        }
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .collect(Collectors.joining("\n"));
    }
}
