// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.type;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the spelling of column types, with the synonyms that source systems use. */
public final class DataTypes {

    private static final Pattern NUMBERS = Pattern.compile("\\(\\s*(\\d{1,5})\\s*(?:,\\s*(\\d{1,3})\\s*)?\\)");
    private static final String SPACE = " \t\n\u000B\f\r";
    private static final int MAX_PRECISION = 38;

    private DataTypes() {}

    /**
     * Reads a type.
     *
     * @param text the spelling, in any case
     * @return the type, or nothing if the text names none or its numbers are out of range
     */
    public static Optional<DataType> parse(String text) {
        String spelling = text.strip().toLowerCase(Locale.ROOT);
        int open = spelling.indexOf('(');
        if (open < 0) {
            return ofWord(spelling, -1, -1);
        }
        Matcher numbers = NUMBERS.matcher(spelling).region(open, spelling.length());
        if (!numbers.matches()) {
            return Optional.empty();
        }
        int second = numbers.group(2) == null ? -1 : Integer.parseInt(numbers.group(2));
        return ofWord(word(spelling, open), Integer.parseInt(numbers.group(1)), second);
    }

    /** The word before the bracket, without the space between them. */
    private static String word(String spelling, int open) {
        int end = open;
        while (end > 0 && SPACE.indexOf(spelling.charAt(end - 1)) >= 0) {
            end--;
        }
        return spelling.substring(0, end);
    }

    /** The type of a word and its numbers, -1 for those that are not written. */
    private static Optional<DataType> ofWord(String word, int first, int second) {
        return switch (word) {
            case "varchar", "char", "character", "character varying", "nvarchar", "nchar" ->
                second >= 0 || first == 0 ? Optional.empty() : Optional.of(new DataType.Text(Math.max(first, 0)));
            case "text", "string" -> plain(first, DataType.TEXT);
            case "smallint", "int2" -> plain(first, new DataType.Whole(16));
            case "integer", "int", "int4" -> plain(first, DataType.INTEGER);
            case "bigint", "int8", "long" -> plain(first, DataType.BIGINT);
            case "decimal", "numeric", "number" -> decimal(first, second);
            case "double", "double precision", "float", "float8", "real" -> plain(first, DataType.DOUBLE);
            case "boolean", "bool" -> plain(first, DataType.BOOLEAN);
            case "date" -> plain(first, DataType.DATE);
            case "timestamp", "datetime" -> first <= 6 ? Optional.of(DataType.TIMESTAMP) : Optional.empty();
            case "json" -> plain(first, DataType.JSON);
            default -> Optional.empty();
        };
    }

    private static Optional<DataType> plain(int first, DataType type) {
        return first < 0 ? Optional.of(type) : Optional.empty();
    }

    private static Optional<DataType> decimal(int precision, int scale) {
        int p = precision < 0 ? 18 : precision;
        int s = scale < 0 ? (precision < 0 ? 3 : 0) : scale;
        return p >= 1 && p <= MAX_PRECISION && s <= p ? Optional.of(new DataType.Decimal(p, s)) : Optional.empty();
    }
}
