// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/**
 * A delivery that the run is told of, so that it counts even if it is empty.
 *
 * @param sourceTable {@code source.table} of the spec
 * @param loadTimestamp its load timestamp, UTC
 */
public record Delivery(String sourceTable, LocalDateTime loadTimestamp) {

    /**
     * Reads {@code source.table@2026-03-02T00:00:00}.
     *
     * @throws IllegalArgumentException if the text has another form; the message is for the user
     */
    public static Delivery parse(String text) {
        String[] parts = text.strip().split("@", 2);
        if (parts.length == 2 && parts[0].matches("[^.\\s]+\\.\\S+")) {
            try {
                return new Delivery(parts[0], LocalDateTime.parse(parts[1]));
            } catch (DateTimeParseException e) {
                throw malformed(text);
            }
        }
        throw malformed(text);
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is no delivery; write source.table@2026-03-02T00:00:00 (UTC)");
    }
}
