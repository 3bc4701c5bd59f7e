// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.Family;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types of the spec language for those of databases. */
public final class SpecTypes {

    private static final Pattern NUMBERS = Pattern.compile("\\(\\s*(\\d+)(?:\\s*,\\s*(\\d+))?.*\\)");
    private static final Pattern INEXACT = Pattern.compile("float.*|double.*|real|binary_.*");
    private static final Pattern EXACT = Pattern.compile("(decimal|numeric|number|dec|bigdecimal).*");
    private static final Pattern LIMITED =
            Pattern.compile("(national )?(n?var)?n?(char|character)( varying)?2?|n?varchar2?|string|bpchar");

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("tinyint", "smallint"),
            Map.entry("byteint", "smallint"),
            Map.entry("utinyint", "smallint"),
            Map.entry("smallint", "smallint"),
            Map.entry("int2", "smallint"),
            Map.entry("int16", "smallint"),
            Map.entry("smallserial", "smallint"),
            Map.entry("year", "smallint"),
            Map.entry("mediumint", "integer"),
            Map.entry("int", "integer"),
            Map.entry("integer", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int32", "integer"),
            Map.entry("serial", "integer"),
            Map.entry("serial4", "integer"),
            Map.entry("usmallint", "integer"),
            Map.entry("hugeint", "decimal(38,0)"),
            Map.entry("ubigint", "decimal(20,0)"),
            Map.entry("money", "decimal(19,4)"),
            Map.entry("smallmoney", "decimal(10,4)"),
            Map.entry("bignumeric", "decimal(38,9)"),
            Map.entry("uuid", "varchar(36)"),
            Map.entry("uniqueidentifier", "varchar(36)"));

    private static final int SMALL_DIGITS = 4;
    private static final int INTEGER_DIGITS = 9;
    private static final int BIG_DIGITS = 18;
    private static final int MOST_DIGITS = 38;
    private static final int MOST_TEXT = 65535;

    private SpecTypes() {}

    /**
     * The type of the spec language that holds all values of a database's type.
     *
     * @param type as a dialect spells it, in lower case; text is what is not known
     */
    public static DataType of(String type) {
        String base = Family.base(type);
        if (type.contains("unsigned")) {
            return unsigned(base);
        }
        if (FIXED.containsKey(base)) {
            return DataTypes.parse(FIXED.get(base)).orElseThrow();
        }
        return switch (Family.of(type)) {
            case WHOLE -> type.contains("(") ? decimal(type) : DataType.BIGINT;
            case NUMBER -> number(base, type);
            case DATE -> DataType.DATE;
            case MOMENT -> DataType.TIMESTAMP;
            case BOOLEAN -> DataType.BOOLEAN;
            case DOCUMENT -> DataType.JSON;
            case TEXT, OPAQUE, UNKNOWN -> text(base, type);
        };
    }

    private static DataType unsigned(String base) {
        return switch (base) {
            case "tinyint" -> new DataType.Whole(16);
            case "smallint", "mediumint" -> DataType.INTEGER;
            case "int", "integer" -> DataType.BIGINT;
            default -> new DataType.Decimal(20, 0);
        };
    }

    private static DataType number(String base, String type) {
        if (INEXACT.matcher(base).matches()) {
            return DataType.DOUBLE;
        }
        return type.contains("(") ? decimal(type) : new DataType.Decimal(MOST_DIGITS, 9);
    }

    private static DataType decimal(String type) {
        Matcher m = NUMBERS.matcher(type);
        if (!m.find()) {
            return DataType.BIGINT;
        }
        int precision = Integer.parseInt(m.group(1));
        int scale = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
        if (!EXACT.matcher(type).matches()) {
            return DataType.BIGINT;
        }
        if (scale > 0) {
            return new DataType.Decimal(
                    Math.min(Math.max(precision, scale), MOST_DIGITS), Math.min(scale, MOST_DIGITS));
        }
        if (precision <= SMALL_DIGITS) {
            return new DataType.Whole(16);
        }
        return precision <= INTEGER_DIGITS
                ? DataType.INTEGER
                : precision <= BIG_DIGITS ? DataType.BIGINT : new DataType.Decimal(Math.min(precision, MOST_DIGITS), 0);
    }

    /** Text with a limit where a database has one for characters; enumerations, times and intervals are text. */
    private static DataType text(String base, String type) {
        Matcher m = NUMBERS.matcher(type);
        boolean limited = LIMITED.matcher(base).matches() && m.find();
        if (!limited || m.group(1).length() > 5) {
            return DataType.TEXT;
        }
        int length = Integer.parseInt(m.group(1));
        return length > 0 && length <= MOST_TEXT ? new DataType.Text(length) : DataType.TEXT;
    }
}
