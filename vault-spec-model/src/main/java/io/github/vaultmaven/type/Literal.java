// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Reads a text as a value of a type, in the one spelling of specs and files beside them. */
public final class Literal {

    private Literal() {}

    /**
     * The value in the spelling that every engine reads.
     *
     * @param type the type
     * @param text {@code true} or {@code false}; digits with {@code .} before decimals; {@code yyyy-MM-dd};
     *     {@code yyyy-MM-dd HH:mm:ss}, with {@code T} for the blank and up to six decimals of a second if one likes
     * @return nothing where the text does not fit the type
     */
    public static Optional<String> canonical(DataType type, String text) {
        try {
            return read(type, text);
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Compares two values of an ordered type.
     *
     * @param type a number, date or timestamp
     * @param left canonical text
     * @param right canonical text
     */
    public static int compare(DataType type, String left, String right) {
        boolean day = type instanceof DataType.Date || type instanceof DataType.Timestamp;
        return day ? left.compareTo(right) : new BigDecimal(left).compareTo(new BigDecimal(right));
    }

    private static Optional<String> read(DataType type, String text) {
        if (type instanceof DataType.Text limited) {
            int length = text.codePointCount(0, text.length());
            return Optional.of(text).filter(t -> limited.length() == 0 || length <= limited.length());
        }
        if (type instanceof DataType.Whole whole) {
            BigInteger number = new BigInteger(text);
            return Optional.of(number.toString()).filter(n -> number.bitLength() < whole.bits());
        }
        if (type instanceof DataType.Decimal decimal) {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            boolean fits = number.scale() <= decimal.scale()
                    && number.precision() - number.scale() <= decimal.precision() - decimal.scale();
            return Optional.of(text)
                    .filter(t -> fits && t.length() <= MOST_DIGITS)
                    .map(t -> number.toPlainString());
        }
        if (type instanceof DataType.Real) {
            return Optional.of(new BigDecimal(text))
                    .filter(n -> Double.isFinite(n.doubleValue()))
                    .map(BigDecimal::toString);
        }
        return type instanceof DataType.Bool
                ? Optional.of(text).filter(t -> t.equals("true") || t.equals("false"))
                : time(type, text);
    }

    /** Longer spellings of a decimal are not worth a look: what is stored has up to 38 digits. */
    private static final int MOST_DIGITS = 100;

    private static Optional<String> time(DataType type, String text) {
        if (type instanceof DataType.Json) {
            return Optional.of(text);
        }
        String[] halves = text.split("[T ]", 2);
        LocalDate day = LocalDate.parse(halves[0]);
        if (type instanceof DataType.Date) {
            return halves.length == 1 ? Optional.of(day.toString()) : Optional.empty();
        }
        LocalTime time = halves.length == 1 ? LocalTime.MIDNIGHT : LocalTime.parse(halves[1]);
        LocalDateTime moment = day.atTime(time);
        return moment.getNano() % 1000 == 0
                ? Optional.of(moment.toLocalDate() + " "
                        + String.format(
                                java.util.Locale.ROOT,
                                "%02d:%02d:%02d.%06d",
                                time.getHour(),
                                time.getMinute(),
                                time.getSecond(),
                                time.getNano() / 1000))
                : Optional.empty();
    }
}
