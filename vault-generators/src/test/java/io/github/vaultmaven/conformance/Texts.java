// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.reference.Bad;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** One text per value, so that rows of an engine and of the reference can be compared and printed. */
final class Texts {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private Texts() {}

    /** Canonical text; null for null. Equal numbers have equal texts. */
    static String of(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Bad bad) {
            return bad.raw();
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        return value instanceof LocalDateTime timestamp ? TIMESTAMP.format(timestamp) : value.toString();
    }

    /** A row's values as texts. */
    static Map<String, String> of(Map<String, ?> row) {
        var texts = new TreeMap<String, String>();
        row.forEach((column, value) -> texts.put(column, of(value)));
        return texts;
    }

    /** A value as an SQL literal. */
    static String literal(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String text) {
            return "'" + text.replace("'", "''") + "'";
        }
        if (value instanceof LocalDate date) {
            return "date '" + date + "'";
        }
        return value instanceof LocalDateTime ? "timestamp '" + of(value).replace('T', ' ') + "'" : of(value);
    }
}
