// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import io.github.vaultmaven.type.DataType;

/**
 * Text to typed value, the same for every {@link SqlDialect}: a regular expression decides what is accepted, so that the
 * engine's cast only ever sees what all engines read alike.
 *
 * <p>Source of the grammar: the manual's page on staging types.
 */
final class TextParser {

    /** A year that is not 0000, which is no year of the calendar. */
    static final String YEAR = "(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9][0-9]|[1-9][0-9][0-9][0-9])";

    private static final String DATE = YEAR + "-[0-9]{2}-[0-9]{2}";
    private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,6}0*)?)?";
    private static final String ZONE = "(?:Z|[+-](?:0[0-9]|1[0-4])(?::?[0-5][0-9])?)";

    private final SqlDialect dialect;

    TextParser(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** See {@link Dialect#parse}. */
    String parse(String sql, DataType type, String format) {
        String x = SqlDialect.operand(sql);
        if (type instanceof DataType.Text text) {
            return text.length() == 0 ? sql : when(dialect.length(x) + " <= " + text.length(), sql);
        }
        if (type instanceof DataType.Json) {
            return when(dialect.json().valid(sql), sql);
        }
        if (type instanceof DataType.Bool) {
            return bool(x);
        }
        if (type instanceof DataType.Date || type instanceof DataType.Timestamp) {
            return time(x, type, format);
        }
        return guarded(x, number(type), x, type);
    }

    private static String number(DataType type) {
        if (type instanceof DataType.Whole) {
            return "[+-]?0*[0-9]{1,19}";
        }
        if (type instanceof DataType.Decimal decimal) {
            int before = decimal.precision() - decimal.scale();
            String whole = before == 0 ? "0+" : "0*[0-9]{1," + before + "}";
            String fraction = decimal.scale() == 0 ? "[.]0+" : "[.][0-9]{1," + decimal.scale() + "}0*";
            return "[+-]?" + whole + "(?:" + fraction + ")?";
        }
        return "[+-]?[0-9]+(?:[.][0-9]+)?(?:[eE][+-]?[0-9]+)?";
    }

    private static String bool(String x) {
        return "case when lower(" + x + ") in ('true', 't', 'yes', 'y', '1') then true when lower(" + x
                + ") in ('false', 'f', 'no', 'n', '0') then false end";
    }

    private String time(String x, DataType type, String format) {
        if (!format.isEmpty()) {
            TimeFormat parsed = TimeFormat.of(format);
            if (parsed.hasTime() && type instanceof DataType.Date) {
                throw new IllegalArgumentException("'" + format + "' has a time, which a date cannot keep");
            }
            var rewriter = new IsoRewriter(dialect, parsed, x);
            boolean date = type instanceof DataType.Date;
            return guarded(x, parsed.regex(), date ? rewriter.date() : rewriter.timestamp(), type);
        }
        return type instanceof DataType.Date ? guarded(x, DATE, x, type) : isoTimestamp(x);
    }

    private String isoTimestamp(String x) {
        return "case when " + dialect.matches(x, DATE + "(?:[T ]" + TIME + ")?") + " then "
                + dialect.safeCast(x, DataType.TIMESTAMP) + " when "
                + dialect.matches(x, DATE + "[T ]" + TIME + ZONE) + " then "
                + inRange("(" + dialect.safeCast(local(x), DataType.TIMESTAMP) + ") - " + offset(x)) + " end";
    }

    /** Characters before the sign of the offset; by position, since regular expressions with groups are slow. */
    private static String beforeSign(String x) {
        String time = "substr(" + x + ", 12)";
        return "10 + strpos(" + time + ", '+') + strpos(" + time + ", '-')";
    }

    private static String local(String x) {
        return "case when right(" + x + ", 1) = 'Z' then left(" + x + ", length(" + x + ") - 1) else left(" + x + ", "
                + beforeSign(x) + ") end";
    }

    /** As an interval: hours, and minutes with the sign of the hours. */
    private String offset(String x) {
        String offset = "substr(" + x + ", 1 + " + beforeSign(x) + ")";
        String hours = "left(" + offset + ", 3)";
        String minutes = "left(" + offset + ", 1) || '0' || substr(replace(" + offset + ", ':', ''), 4, 2)";
        return "case when right(" + x + ", 1) = 'Z' then interval '0 hours' else "
                + dialect.safeCast(hours, DataType.INTEGER) + " * interval '1 hour' + "
                + dialect.safeCast(minutes, DataType.INTEGER) + " * interval '1 minute' end";
    }

    private String inRange(String timestamp) {
        return when(
                timestamp + " between " + dialect.timestamp("0001-01-01 00:00:00") + " and "
                        + dialect.timestamp("9999-12-31 23:59:59.999999"),
                timestamp);
    }

    private String guarded(String x, String regex, String text, DataType type) {
        return when(dialect.matches(x, regex), dialect.safeCast(text, type));
    }

    static String when(String condition, String sql) {
        return "case when " + condition + " then " + sql + " end";
    }
}
