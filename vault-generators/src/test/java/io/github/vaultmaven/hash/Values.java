// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random values per column type, with the edges that engines disagree on. */
final class Values {

    static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private Values() {}

    /** Every kind of type. */
    static final java.util.List<DataType> TYPES = java.util.List.of(
            DataType.TEXT,
            new DataType.Whole(16),
            DataType.INTEGER,
            DataType.BIGINT,
            new DataType.Decimal(5, 0),
            new DataType.Decimal(18, 4),
            new DataType.Decimal(6, 6),
            new DataType.Decimal(38, 38),
            new DataType.Decimal(38, 10),
            DataType.DOUBLE,
            DataType.BOOLEAN,
            DataType.DATE,
            DataType.TIMESTAMP,
            DataType.JSON);

    static Arbitrary<?> of(DataType type) {
        if (type instanceof DataType.Whole whole) {
            return Arbitraries.longs()
                    .between(Long.MIN_VALUE >> (64 - whole.bits()), Long.MAX_VALUE >> (64 - whole.bits()));
        }
        if (type instanceof DataType.Decimal decimal) {
            return decimals(decimal);
        }
        if (type instanceof DataType.Real) {
            return doubles();
        }
        if (type instanceof DataType.Bool) {
            return Arbitraries.of(true, false);
        }
        if (type instanceof DataType.Date) {
            return days();
        }
        return type instanceof DataType.Timestamp ? timestamps() : texts();
    }

    private static Arbitrary<BigDecimal> decimals(DataType.Decimal type) {
        BigInteger max = BigInteger.TEN.pow(type.precision()).subtract(BigInteger.ONE);
        Arbitrary<BigDecimal> any = Arbitraries.bigIntegers()
                .between(max.negate(), max)
                .map(digits -> new BigDecimal(digits, type.scale()));
        Arbitrary<BigDecimal> round = Arbitraries.integers()
                .between(0, type.precision() - 1)
                .flatMap(zeros -> Arbitraries.of(-1, 0, 1, 9)
                        .map(d -> new BigDecimal(
                                BigInteger.TEN.pow(zeros).multiply(BigInteger.valueOf(d)), type.scale())));
        return Arbitraries.oneOf(any, round);
    }

    private static Arbitrary<Double> doubles() {
        Arbitrary<Double> bits = Arbitraries.longs().map(Double::longBitsToDouble);
        Arbitrary<Double> plain =
                Arbitraries.longs().between(-1_000_000, 1_000_000).map(n -> n / 100.0);
        Arbitrary<Double> powers = Arbitraries.integers().between(-1074, 1023).map(e -> Math.scalb(1.0, e));
        Arbitrary<Double> edges = Arbitraries.of(
                0.0,
                -0.0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                Double.MIN_NORMAL,
                0.1,
                0.2 + 0.1,
                1e15,
                1e16,
                1e22,
                1e23,
                9007199254740993.0,
                1e-5);
        return Arbitraries.oneOf(bits, plain, powers, edges);
    }

    static Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Arbitraries.oneOf(
                any,
                Arbitraries.of(
                        FIRST_DAY,
                        LAST_DAY,
                        LocalDate.of(1582, 10, 10),
                        LocalDate.of(1900, 2, 28),
                        LocalDate.of(2024, 2, 29)));
    }

    private static Arbitrary<LocalDateTime> timestamps() {
        Arbitrary<Long> micros = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 86_399_999_999L), Arbitraries.of(0L, 1L, 500_000L, 86_399_999_999L));
        return days().flatMap(day -> micros.map(m -> day.atStartOfDay().plus(m, ChronoUnit.MICROS)));
    }

    /** Letters with and without a composed form, combining marks, separators of the profile, blanks, emoji. */
    static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "Z",
                "i",
                "\u0131",
                "\u0130",
                "\u00df",
                "\u00e9",
                "e\u0301",
                "\u0301",
                "\u0323\u0307",
                "\u0307\u0323",
                "\u1e9b\u0323",
                "\u212b",
                "\u2126",
                "\ufb01",
                "\uac01",
                "\u1100\u1161\u11a8",
                ";",
                ":",
                "-",
                "1:",
                "0:",
                "||",
                "^^",
                "\"",
                "\\",
                "'",
                " ",
                "\t",
                "\n",
                "\r",
                "\u000b",
                "\u000c",
                "\u00a0",
                "\u3000",
                "\u001f",
                "\u007f",
                "\ud83d\ude00",
                "\ud834\udd5e",
                "\u0958",
                "42");
        Arbitrary<String> assigned =
                Arbitraries.strings().withCharRange('\u0001', '\u024f').ofMaxLength(6);
        return Arbitraries.oneOf(pieces.list().ofMaxSize(6).map(list -> String.join("", list)), assigned);
    }

    /** A value as a literal that engines cast to its type. */
    static String literal(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value == null ? null : value.toString();
    }
}
