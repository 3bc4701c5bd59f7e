// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import io.github.vaultmaven.dialect.TimeField.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A date or timestamp format in letters: {@code yyyy yy MMM MM M dd d HH H hh h a mm ss SSS SSSSSS}.
 *
 * <p>Other characters stand for themselves, letters among them in single quotes ({@code ''} is a quote); {@code T} and
 * {@code Z} need none. Source of the rule: the manual's page on staging types.
 */
public final class TimeFormat {

    private final String regex;
    private final List<TimeField> fields;

    private TimeFormat(String regex, List<TimeField> fields) {
        this.regex = regex;
        this.fields = List.copyOf(fields);
    }

    /**
     * Reads a format.
     *
     * @throws IllegalArgumentException if it is none; the message says why
     */
    public static TimeFormat of(String format) {
        return new Reader(format).read();
    }

    /** True if it has fields below the day, which a date cannot keep. */
    public boolean hasTime() {
        return has(Unit.HOUR);
    }

    /** A regular expression for the whole text, one group per field. */
    String regex() {
        return regex;
    }

    boolean has(Unit unit) {
        return fields.stream().anyMatch(f -> f.unit() == unit);
    }

    TimeField field(Unit unit) {
        return fields.stream().filter(f -> f.unit() == unit).findFirst().orElseThrow();
    }

    /** Number of the unit's group in the regular expression. */
    int group(Unit unit) {
        return fields.indexOf(field(unit)) + 1;
    }

    /** Reads a format from left to right. */
    private static final class Reader {

        private final String format;
        private final StringBuilder regex = new StringBuilder();
        private final Map<Unit, TimeField> byUnit = new EnumMap<>(Unit.class);
        private final List<TimeField> fields = new ArrayList<>();
        /** The field just read, where it may take one digit or two. */
        private TimeField open;

        private int at;

        Reader(String format) {
            this.format = format;
        }

        TimeFormat read() {
            while (at < format.length()) {
                char c = format.charAt(at);
                if (c == '\'') {
                    quoted();
                } else if (c == 'T' || c == 'Z' || !isLetter(c)) {
                    at += literal(format.codePointAt(at));
                } else {
                    field(c);
                }
            }
            check();
            return new TimeFormat(regex.toString(), fields);
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }

        private void quoted() {
            int end = format.indexOf('\'', at + 1);
            require(end >= 0, "a quote is not closed");
            String text = end == at + 1 ? "'" : format.substring(at + 1, end);
            text.codePoints().forEach(this::literal);
            at = end + 1;
        }

        private int literal(int c) {
            require(c >= ' ', "control characters are not allowed");
            noDigitAfterOpen(c >= '0' && c <= '9');
            boolean sign = c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
            regex.append(sign ? "\\" : "").appendCodePoint(c);
            open = null;
            return Character.charCount(c);
        }

        private void field(char letter) {
            int end = at;
            while (end < format.length() && format.charAt(end) == letter) {
                end++;
            }
            String letters = format.substring(at, end);
            TimeField field = TimeField.of(letters)
                    .orElseThrow(() -> fault("'" + letters + "' means nothing; known are "
                            + Arrays.stream(TimeField.values())
                                    .map(TimeField::letters)
                                    .collect(Collectors.joining(" "))));
            require(byUnit.put(field.unit(), field) == null, "it has two fields for the " + field.unit());
            noDigitAfterOpen(!field.isWord());
            open = field.isVariable() ? field : null;
            fields.add(field);
            regex.append('(').append(field.regex()).append(')');
            at = end;
        }

        private void noDigitAfterOpen(boolean digit) {
            require(open == null || !digit, "one or two digits must not be followed by another digit");
        }

        private void check() {
            boolean half = byUnit.containsKey(Unit.HALF_DAY);
            TimeField hour = byUnit.get(Unit.HOUR);
            require(has(Unit.YEAR) && has(Unit.MONTH) && has(Unit.DAY), "it needs a year, a month and a day");
            require(hour != null || !has(Unit.MINUTE) && !half, "it has a time without an hour");
            require(hour == null || half == hour.isHalfHour(), "'hh' or 'h' and 'a' need each other");
            require(has(Unit.MINUTE) || !has(Unit.SECOND), "it has seconds without minutes");
            require(has(Unit.SECOND) || !has(Unit.FRACTION), "it has a fraction without seconds");
        }

        private boolean has(Unit unit) {
            return byUnit.containsKey(unit);
        }

        private void require(boolean condition, String problem) {
            if (!condition) {
                throw fault(problem);
            }
        }

        private IllegalArgumentException fault(String problem) {
            return new IllegalArgumentException("'" + format + "' is no date or timestamp format: " + problem);
        }
    }
}
