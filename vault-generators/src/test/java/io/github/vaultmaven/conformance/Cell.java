// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.reference.Bad;

/**
 * A value of a source row.
 *
 * @param delivered what stands in the source table: String, Long, BigDecimal, LocalDate, LocalDateTime or null
 * @param meant the typed value that it stands for, or {@link Bad} where the text does not fit the type
 */
public record Cell(Object delivered, Object meant) {

    /** A value that is delivered in its own type. */
    public static Cell of(Object value) {
        return new Cell(value, value);
    }

    /** A text that does not fit its column's type. */
    public static Cell bad(String text) {
        return new Cell(text, new Bad(text));
    }
}
