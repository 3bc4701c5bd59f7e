// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.Parsing;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a source might deliver in a column for a unit test, and what the manual's page on staging makes of it.
 *
 * @param delivered the text that is delivered
 * @param value the value, as text
 */
record DeliveredSample(String delivered, String value) {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 1, 2, 0, 0);
    private static final List<String> TEXTS = List.of("a", "b", "c", "d");

    /** Longest text that is tried on a column that takes shorter ones. */
    private static final int LONGEST = 60;

    /** A text that fits, in the words that the column's parsing asks for; nothing where none is known to. */
    static Optional<DeliveredSample> fitting(SourceColumn column) {
        Parsing parsing = column.parsing();
        DataType type = column.type();
        if (type instanceof DataType.Text) {
            return TEXTS.stream()
                    .filter(t -> !parsing.nullMarks().contains(t))
                    .findFirst()
                    .map(t -> new DeliveredSample(parsing.trim() ? " " + t + " " : t, t));
        }
        Optional<DeliveredSample> sample = parsing.fromText() ? parsed(type, parsing) : plain(type);
        return sample.filter(s -> !parsing.nullMarks().contains(s.delivered.strip()))
                .map(s -> new DeliveredSample(s.delivered, scaled(s.value, type)));
    }

    /** With all digits of the scale: dbt compares on some engines by a type without one, which tells 1.5 from 1.50. */
    private static String scaled(String value, DataType type) {
        return type instanceof DataType.Decimal decimal
                ? new BigDecimal(value).setScale(decimal.scale()).toPlainString()
                : value;
    }

    private static Optional<DeliveredSample> parsed(DataType type, Parsing parsing) {
        String blank = parsing.trim() ? " " : "";
        return texts(type, parsing).map(s -> new DeliveredSample(blank + s.delivered + blank, s.value));
    }

    private static Optional<DeliveredSample> texts(DataType type, Parsing parsing) {
        if (type instanceof DataType.Decimal decimal && decimal.scale() > 0) {
            boolean grouped = !parsing.groupSign().isEmpty() && decimal.precision() - decimal.scale() >= 4;
            String whole = grouped ? "1" + parsing.groupSign() + "234" : "1";
            boolean fits = decimal.precision() > decimal.scale();
            return fits
                    ? Optional.of(new DeliveredSample(
                            stripped(parsing) + whole + parsing.decimalSign() + "5", grouped ? "1234.5" : "1.5"))
                    : Optional.empty();
        }
        if (type instanceof DataType.Whole || type instanceof DataType.Decimal) {
            return Optional.of(new DeliveredSample(stripped(parsing) + "7", "7"));
        }
        if (type instanceof DataType.Date || type instanceof DataType.Timestamp) {
            return parsing.format().isEmpty() ? plain(type) : formatted(type, parsing.format());
        }
        return plain(type);
    }

    /** A sign that is dropped, in front. */
    private static String stripped(Parsing parsing) {
        return parsing.strip().isEmpty()
                ? ""
                : parsing.strip().substring(0, parsing.strip().offsetByCodePoints(0, 1));
    }

    private static Optional<DeliveredSample> formatted(DataType type, String format) {
        try {
            String text = DAY.format(DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
            return plain(type).map(s -> new DeliveredSample(text, s.value));
        } catch (IllegalArgumentException e) {
            // Letters that stand for themselves in specs may mean something in Java.
            return Optional.empty();
        }
    }

    private static Optional<DeliveredSample> plain(DataType type) {
        if (type instanceof DataType.Whole || type instanceof DataType.Decimal d && d.precision() > d.scale()) {
            return Optional.of(new DeliveredSample("7", "7"));
        }
        if (type instanceof DataType.Bool) {
            return Optional.of(new DeliveredSample("true", "true"));
        }
        if (type instanceof DataType.Date) {
            return Optional.of(new DeliveredSample("2026-01-02", "2026-01-02"));
        }
        return type instanceof DataType.Timestamp
                ? Optional.of(new DeliveredSample("2026-01-02 00:00:00", "2026-01-02 00:00:00"))
                : Optional.empty();
    }

    /** A text that stands for null in the column. */
    static Optional<String> mark(SourceColumn column) {
        return column.parsing().nullMarks().stream().filter(m -> !m.isEmpty()).findFirst();
    }

    /** A text that is no value of the column. */
    static Optional<String> misfit(SourceColumn column) {
        if (!column.parsing().fromText() || column.type() instanceof DataType.Json) {
            return Optional.empty();
        }
        if (column.type() instanceof DataType.Text text) {
            boolean tried = text.length() > 0 && text.length() < LONGEST;
            return tried ? Optional.of("x".repeat(text.length() + 1)) : Optional.empty();
        }
        return Optional.of("wrong").filter(t -> !column.parsing().nullMarks().contains(t));
    }
}
