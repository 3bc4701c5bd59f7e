// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Values with all that real sources have. A value is a list of spellings that mean the same: in a key part all of them
 * are one key, in a payload all of them but those of text, which differ if their letters do.
 */
final class Dirt {

    /** An e with an acute accent as one code point, and as two. */
    static final String COMPOSED = "\u00e9";

    static final String DECOMPOSED = "e\u0301";

    static final String LONG = "long; ".repeat(334).substring(0, 2000);

    private static final List<String> WORDS = List.of(
            "a",
            "b",
            "caf" + COMPOSED,
            "\u00c9t\u00c9",
            "\u0130\u0131\u00df",
            "\u01c5\ufb01",
            "\ud83d\ude00k",
            "\u00a0x",
            ";",
            "|",
            "||",
            ":",
            "1:a",
            "a;1:b",
            "a||b",
            "-",
            "^^",
            "null",
            "'q'\"",
            "\\n%_$$",
            "in ner\tblank",
            LONG);

    private static final List<String> BLANKS = List.of("", " ", "\t \n", "\u000b\f\r");

    private Dirt() {}

    /** A value for a key part. */
    static List<Cell> key(DataType type, boolean text, Random random) {
        if (type instanceof DataType.Text limit) {
            String word =
                    words(limit, text).get(random.nextInt(words(limit, text).size()));
            return List.of(
                            word,
                            word.toLowerCase(java.util.Locale.ROOT).equals(word) ? asciiSwapped(word) : word,
                            " " + word,
                            word + "\t ",
                            Normalizer.normalize(word, Normalizer.Form.NFD),
                            Normalizer.normalize(word, Normalizer.Form.NFC))
                    .stream()
                    .filter(w -> text || fits(w, limit))
                    .map(w -> cell(w, limit))
                    .toList();
        }
        return typed(type, text, random);
    }

    /** A value for an attribute; null now and then. */
    static List<Cell> payload(DataType type, boolean text, Random random) {
        if (random.nextInt(6) == 0) {
            return List.of(Cell.of(null));
        }
        if (type instanceof DataType.Text limit) {
            List<String> words = random.nextInt(6) == 0 ? BLANKS : words(limit, text);
            String word = words.get(random.nextInt(words.size()));
            String other = random.nextInt(4) == 0 ? asciiSwapped(word) : word;
            return List.of(cell(other, limit), cell(Normalizer.normalize(other, Normalizer.Form.NFC), limit));
        }
        return typed(type, text, random);
    }

    /** A value that stands for nothing in a key part, or does not fit the type. */
    static Cell unusable(DataType type, boolean text, Random random) {
        if (random.nextInt(3) == 0) {
            return Cell.of(null);
        }
        if (type instanceof DataType.Text limit) {
            return text && limit.length() > 0 && random.nextBoolean()
                    ? cell(LONG, limit)
                    : Cell.of(BLANKS.get(random.nextInt(BLANKS.size())));
        }
        return text ? bad(type, random) : Cell.of(null);
    }

    private static Cell bad(DataType type, Random random) {
        List<String> texts = type instanceof DataType.Whole
                ? List.of("", "abc", "1.0", "9223372036854775808", " 1", "1e3", "--1", COMPOSED, DECOMPOSED)
                : type instanceof DataType.Decimal
                        ? List.of("", "1.005", "123456789", "1,5", "1e3", "NaN", ".5", COMPOSED, DECOMPOSED)
                        : List.of("", "2023-02-29", "0000-01-01", "10000-01-01", "2024-1-1", "infinity", "now");
        return Cell.bad(texts.get(random.nextInt(texts.size())));
    }

    private static List<String> words(DataType.Text limit, boolean text) {
        return text ? WORDS : WORDS.stream().filter(w -> fits(w + "  ", limit)).toList();
    }

    private static boolean fits(String word, DataType.Text limit) {
        return limit.length() == 0 || word.codePointCount(0, word.length()) <= limit.length();
    }

    private static Cell cell(String word, DataType.Text limit) {
        return fits(word, limit) ? Cell.of(word) : Cell.bad(word);
    }

    private static String asciiSwapped(String word) {
        return word.codePoints()
                .map(c -> c < 128 && Character.isLetter(c) ? c ^ 32 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<Cell> typed(DataType type, boolean text, Random random) {
        List<List<Cell>> all = type instanceof DataType.Whole
                ? List.of(
                        spelled(0L, "0", "-0", "+0", "000"),
                        spelled(7L, "7", "007", "+7"),
                        spelled(-1L, "-1", "-01"),
                        spelled(Long.MAX_VALUE, "9223372036854775807"),
                        spelled(Long.MIN_VALUE, "-9223372036854775808"),
                        spelled(2L, "2"))
                : type instanceof DataType.Decimal
                        ? List.of(
                                spelled(BigDecimal.ZERO, "0", "-0", "-0.00", "0.0"),
                                spelled(new BigDecimal("1.50"), "1.5", "1.50", "+01.500"),
                                spelled(new BigDecimal("-100.00"), "-100", "-100.00"),
                                spelled(new BigDecimal("0.07"), "0.07", "0.070"),
                                spelled(new BigDecimal("99999999.99"), "99999999.99"),
                                spelled(new BigDecimal("-99999999.99"), "-99999999.990"))
                        : List.of(
                                spelled(LocalDate.of(1, 1, 1), "0001-01-01"),
                                spelled(LocalDate.of(9999, 12, 31), "9999-12-31"),
                                spelled(LocalDate.of(2024, 2, 29), "2024-02-29"),
                                spelled(LocalDate.of(1582, 10, 10), "1582-10-10"),
                                spelled(LocalDate.of(1900, 3, 1), "1900-03-01"));
        List<Cell> value = all.get(random.nextInt(all.size()));
        return text ? value.subList(1, value.size()) : value.subList(0, 1);
    }

    /** In its own type first, then as texts. */
    private static List<Cell> spelled(Object meant, String... texts) {
        var cells = new java.util.ArrayList<Cell>();
        cells.add(Cell.of(meant));
        for (String text : texts) {
            cells.add(new Cell(text, meant));
        }
        return cells;
    }
}
