// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import java.util.Optional;

/** A field of a {@link TimeFormat}: its letters, its unit and the texts it takes. */
enum TimeField {
    YEAR4("yyyy", Unit.YEAR, TextParser.YEAR, false),
    YEAR2("yy", Unit.YEAR, "[0-9]{2}", false),
    MONTH_NAME("MMM", Unit.MONTH, Months.REGEX, false),
    MONTH2("MM", Unit.MONTH, "[0-9]{2}", false),
    MONTH1("M", Unit.MONTH, "[0-9]{1,2}", true),
    DAY2("dd", Unit.DAY, "[0-9]{2}", false),
    DAY1("d", Unit.DAY, "[0-9]{1,2}", true),
    HOUR2("HH", Unit.HOUR, "(?:[01][0-9]|2[0-3])", false),
    HOUR1("H", Unit.HOUR, "(?:[01]?[0-9]|2[0-3])", true),
    HALF_HOUR2("hh", Unit.HOUR, "(?:0[1-9]|1[0-2])", false),
    HALF_HOUR1("h", Unit.HOUR, "(?:0?[1-9]|1[0-2])", true),
    MINUTE("mm", Unit.MINUTE, "[0-5][0-9]", false),
    SECOND("ss", Unit.SECOND, "[0-5][0-9]", false),
    MILLIS("SSS", Unit.FRACTION, "[0-9]{3}", false),
    MICROS("SSSSSS", Unit.FRACTION, "[0-9]{6}", false),
    HALF_DAY("a", Unit.HALF_DAY, "[AaPp][Mm]", false);

    private final String letters;
    private final Unit unit;
    private final String regex;
    private final boolean variable;

    TimeField(String letters, Unit unit, String regex, boolean variable) {
        this.letters = letters;
        this.unit = unit;
        this.regex = regex;
        this.variable = variable;
    }

    String letters() {
        return letters;
    }

    Unit unit() {
        return unit;
    }

    String regex() {
        return regex;
    }

    /** True for one or two digits: no digit may follow, or engines would cut differently. */
    boolean isVariable() {
        return variable;
    }

    boolean isHalfHour() {
        return this == HALF_HOUR1 || this == HALF_HOUR2;
    }

    /** True where the text starts with a letter. */
    boolean isWord() {
        return this == MONTH_NAME || this == HALF_DAY;
    }

    static Optional<TimeField> of(String letters) {
        for (TimeField field : values()) {
            if (field.letters.equals(letters)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** What a field tells, from the greatest to the least. */
    enum Unit {
        YEAR("year"),
        MONTH("month"),
        DAY("day"),
        HOUR("hour"),
        MINUTE("minute"),
        SECOND("second"),
        FRACTION("fraction"),
        HALF_DAY("half of the day");

        private final String words;

        Unit(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Names of months in English, in any case. */
    private static final class Months {
        static final String REGEX = "(?:[Jj][Aa][Nn]|[Ff][Ee][Bb]|[Mm][Aa][Rr]|[Aa][Pp][Rr]|[Mm][Aa][Yy]|[Jj][Uu][Nn]"
                + "|[Jj][Uu][Ll]|[Aa][Uu][Gg]|[Ss][Ee][Pp]|[Oo][Cc][Tt]|[Nn][Oo][Vv]|[Dd][Ee][Cc])";
    }
}
