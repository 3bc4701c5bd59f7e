// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import io.github.vaultmaven.type.DataType;

/**
 * Typed value to another type without loss, else null; the same on every {@link SqlDialect}.
 *
 * <p>Source of the rule: the manual's page on staging types.
 */
final class Converter {

    /** Whole numbers up to this one are doubles exactly. */
    private static final String EXACT_DOUBLE = "9007199254740992";

    /** Decimals of so many digits survive the way through a double. */
    private static final int DOUBLE_DIGITS = 15;

    private final SqlDialect dialect;

    Converter(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** See {@link Dialect#convert}. */
    String convert(String sql, DataType from, DataType to) {
        if (from.equals(to)) {
            return sql;
        }
        if (isText(from)) {
            return dialect.parse(sql, to, "");
        }
        String x = SqlDialect.operand(sql);
        if (isText(to)) {
            return toText(x, from, to);
        }
        if (from instanceof DataType.Date || from instanceof DataType.Timestamp) {
            return time(x, to);
        }
        if (from instanceof DataType.Bool) {
            return fromBool(x, to);
        }
        return number(x, from, to);
    }

    private static boolean isText(DataType type) {
        return type instanceof DataType.Text || type instanceof DataType.Json;
    }

    private String toText(String x, DataType from, DataType to) {
        return dialect.parse(dialect.canonicalText(x, from), to, "");
    }

    private String time(String x, DataType to) {
        if (to instanceof DataType.Timestamp) {
            return dialect.checkedCast(x, to);
        }
        String date = dialect.checkedCast(x, DataType.DATE);
        return to instanceof DataType.Date
                ? TextParser.when(x + " = " + dialect.checkedCast(date, DataType.TIMESTAMP), date)
                : none(to);
    }

    private String fromBool(String x, DataType to) {
        boolean room = !(to instanceof DataType.Decimal decimal) || decimal.precision() > decimal.scale();
        return isNumber(to) && room
                ? "cast(case when " + x + " then 1 when not " + x + " then 0 end as " + dialect.type(to) + ")"
                : none(to);
    }

    private static boolean isNumber(DataType type) {
        return type instanceof DataType.Whole || type instanceof DataType.Decimal || type instanceof DataType.Real;
    }

    private String number(String x, DataType from, DataType to) {
        if (to instanceof DataType.Bool) {
            boolean noOne = from instanceof DataType.Decimal d && d.precision() == d.scale();
            return "case " + (noOne ? "" : "when " + x + " = 1 then true ") + "when " + x + " = 0 then false end";
        }
        if (to instanceof DataType.Whole whole) {
            return toWhole(x, from, whole);
        }
        if (to instanceof DataType.Decimal decimal) {
            return from instanceof DataType.Real ? doubleToDecimal(x, decimal) : toDecimal(x, from, decimal);
        }
        return to instanceof DataType.Real ? toDouble(x, from) : none(to);
    }

    private String toWhole(String x, DataType from, DataType.Whole to) {
        String max = String.valueOf(Long.MAX_VALUE >> (64 - to.bits()));
        String min = String.valueOf(Long.MIN_VALUE >> (64 - to.bits()));
        String whole = "trunc(" + x + ") = " + x;
        String condition = x + " between " + min + " and " + max;
        if (from instanceof DataType.Real) {
            // As a double, the greatest bigint is one too large; the least one is exact.
            String limit = "cast(" + min + " as " + dialect.type(from) + ")";
            condition = x + " >= " + limit + " and " + x + " < -" + limit + " and " + whole;
        } else if (from instanceof DataType.Decimal d) {
            // A limit with more digits than the decimal is no value of its type.
            boolean always = d.precision() - d.scale() < max.length();
            condition = always ? whole : condition + " and " + whole;
        }
        return TextParser.when(condition, dialect.checkedCast(x, to));
    }

    private String toDecimal(String x, DataType from, DataType.Decimal to) {
        String limit = "1" + "0".repeat(to.precision() - to.scale());
        boolean fits = from instanceof DataType.Decimal d
                ? d.precision() - d.scale() <= to.precision() - to.scale()
                : to.precision() - to.scale() >= 19;
        String range = fits ? "" : x + " > -" + limit + " and " + x + " < " + limit;
        boolean rounds = from instanceof DataType.Decimal d && d.scale() > to.scale();
        String exact = rounds ? "round(" + x + ", " + to.scale() + ") = " + x : "";
        String condition = range + (range.isEmpty() || exact.isEmpty() ? "" : " and ") + exact;
        return condition.isEmpty()
                ? dialect.checkedCast(x, to)
                : TextParser.when(condition, dialect.checkedCast(x, to));
    }

    /** Taken if it leads back to the same double, so what has more digits than a double keeps is null. */
    private String doubleToDecimal(String x, DataType.Decimal to) {
        String limit = "1e" + (to.precision() - to.scale());
        String decimal = dialect.roundedDecimal(x, to);
        return TextParser.when(
                "abs(" + x + ") < " + limit + " and " + dialect.checkedCast(decimal, DataType.DOUBLE) + " = " + x,
                decimal);
    }

    private String toDouble(String x, DataType from) {
        if (from instanceof DataType.Whole) {
            return TextParser.when(
                    x + " between -" + EXACT_DOUBLE + " and " + EXACT_DOUBLE, dialect.checkedCast(x, DataType.DOUBLE));
        }
        String digits = "trim(replace(replace(" + dialect.canonicalText(x, from) + ", '.', ''), '-', ''), '0')";
        return TextParser.when(
                dialect.length(digits) + " <= " + DOUBLE_DIGITS, dialect.checkedCast(x, DataType.DOUBLE));
    }

    private String none(DataType type) {
        return "cast(null as " + dialect.type(type) + ")";
    }
}
