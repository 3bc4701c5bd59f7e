// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.type.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a value as the text that a source column delivers. */
final class Spelling {

    private Spelling() {}

    /**
     * The text from which the column's parsing reads the value.
     *
     * @param canonical the value in its canonical text
     * @param type what the value is
     * @param column the column, whose parsing tells format and signs
     */
    static String of(String canonical, DataType type, SourceColumn column) {
        String format = column.parsing().format();
        if (type instanceof DataType.Date && !format.isEmpty()) {
            return LocalDate.parse(canonical).format(formatter(format));
        }
        if (type instanceof DataType.Timestamp && !format.isEmpty()) {
            return LocalDateTime.parse(canonical.replace(' ', 'T')).format(formatter(format));
        }
        return type instanceof DataType.Decimal || type instanceof DataType.Real
                ? canonical.replace(".", column.parsing().decimalSign())
                : canonical;
    }

    /** The letters are those of Java, but for T and Z, which stand for themselves. */
    private static DateTimeFormatter formatter(String format) {
        var pattern = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            quoted ^= c == '\'';
            pattern.append(!quoted && (c == 'T' || c == 'Z') ? "'" + c + "'" : String.valueOf(c));
        }
        return DateTimeFormatter.ofPattern(pattern.toString(), Locale.ENGLISH);
    }
}
