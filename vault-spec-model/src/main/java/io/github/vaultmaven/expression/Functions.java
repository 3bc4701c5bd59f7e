// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import static io.github.vaultmaven.expression.FunctionDefinition.NullRule.DESCRIBED;
import static io.github.vaultmaven.expression.FunctionDefinition.NullRule.STRICT;
import static io.github.vaultmaven.expression.Parameter.Presence.ONCE;
import static io.github.vaultmaven.expression.Parameter.Presence.OPTIONAL;
import static io.github.vaultmaven.expression.Parameter.Presence.REPEATED;

import io.github.vaultmaven.expression.FunctionDefinition.ResultRule;
import io.github.vaultmaven.expression.Parameter.Kind;
import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The catalogue of functions: those that mean the same on every engine, and nothing else.
 *
 * <p>Left out for that reason: regular expressions (dialects differ), power, exp and log (not correctly rounded),
 * parsing with formats (engines differ in what they forgive), anything that reads the clock or the locale.
 */
public final class Functions {

    private static final Map<String, FunctionDefinition> ALL = catalogue();

    private Functions() {}

    /** The function of this name, in lower case. */
    public static Optional<FunctionDefinition> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** All functions, by name. */
    public static Collection<FunctionDefinition> all() {
        return ALL.values();
    }

    /** The names of all functions, in order. */
    public static Collection<String> names() {
        return ALL.keySet();
    }

    private static Map<String, FunctionDefinition> catalogue() {
        Map<String, FunctionDefinition> all = new TreeMap<>();
        List.of(text(), parts(), nulls(), numbers(), days(), dateParts())
                .forEach(group -> group.forEach(f -> all.put(f.name(), f)));
        return java.util.Collections.unmodifiableMap(all);
    }

    private static List<FunctionDefinition> text() {
        return List.of(
                strict(
                        "upper",
                        is(DataType.TEXT),
                        "x with the letters a to z in upper case, all others unchanged",
                        x()),
                strict(
                        "lower",
                        is(DataType.TEXT),
                        "x with the letters A to Z in lower case, all others unchanged",
                        x()),
                strict("trim", is(DataType.TEXT), "x without spaces (U+0020) at its start and end", x()),
                strict("ltrim", is(DataType.TEXT), "x without spaces (U+0020) at its start", x()),
                strict("rtrim", is(DataType.TEXT), "x without spaces (U+0020) at its end", x()),
                strict("length", is(DataType.INTEGER), "number of characters (code points) in x", x()),
                strict(
                        "replace",
                        is(DataType.TEXT),
                        "x with each occurrence of from, found left to right, replaced by to; an empty from changes"
                                + " nothing",
                        x(),
                        p("from", Kind.TEXT),
                        p("to", Kind.TEXT)),
                described(
                        "concat",
                        is(DataType.TEXT),
                        "the arguments one behind the other; null counts as empty, so the result is never null",
                        new Parameter("x", Kind.TEXT, REPEATED)),
                strict(
                        "lpad",
                        is(DataType.TEXT),
                        "x filled with fill on the left to n characters; a longer x is cut on the right",
                        x(),
                        p("n", Kind.COUNT),
                        p("fill", Kind.SOME_TEXT)),
                strict(
                        "rpad",
                        is(DataType.TEXT),
                        "x filled with fill on the right to n characters; a longer x is cut on the right",
                        x(),
                        p("n", Kind.COUNT),
                        p("fill", Kind.SOME_TEXT)));
    }

    private static List<FunctionDefinition> parts() {
        return List.of(
                strict(
                        "substring",
                        is(DataType.TEXT),
                        "n characters of x from position start, counted from 1; a start below 1 counts as 1, an n"
                                + " below 0 as 0",
                        x(),
                        p("start", Kind.ORDINAL),
                        p("n", Kind.COUNT)),
                strict("left", is(DataType.TEXT), "the first n characters of x", x(), p("n", Kind.COUNT)),
                strict("right", is(DataType.TEXT), "the last n characters of x", x(), p("n", Kind.COUNT)),
                strict(
                        "position",
                        is(DataType.INTEGER),
                        "where part first occurs in x, counted from 1; 0 if nowhere, 1 if part is empty",
                        p("part", Kind.TEXT),
                        x()),
                strict(
                        "split_part",
                        is(DataType.TEXT),
                        "the n-th part of x between separators, counted from 1; empty if there are fewer",
                        x(),
                        p("separator", Kind.SOME_TEXT),
                        p("n", Kind.POSITIVE)),
                strict(
                        "starts_with",
                        is(DataType.BOOLEAN),
                        "whether x starts with prefix; every text starts with the empty one",
                        x(),
                        p("prefix", Kind.TEXT)),
                strict(
                        "sha256",
                        is(DataType.TEXT),
                        "SHA-256 of x in UTF-8, as 64 hexadecimal digits in lower case",
                        x()),
                described("is_blank", is(DataType.BOOLEAN), "whether x is null, empty or only spaces (U+0020)", x()));
    }

    private static List<FunctionDefinition> nulls() {
        Parameter any = new Parameter("x", Kind.COMMON, REPEATED);
        Parameter ordered = new Parameter("x", Kind.ORDERED, REPEATED);
        return List.of(
                described("coalesce", common(), "the first argument that is not null; null if all are", any),
                described(
                        "nullif",
                        (call, common) -> common,
                        "null if x equals y, else x",
                        p("x", Kind.COMMON),
                        p("y", Kind.COMMON)),
                described("greatest", common(), "the greatest argument; nulls are passed over", ordered),
                described("least", common(), "the least argument; nulls are passed over", ordered));
    }

    private static List<FunctionDefinition> numbers() {
        return List.of(
                strict("abs", common(), "x without its sign", p("x", Kind.NUMBER)),
                strict(
                        "round",
                        Functions::rounded,
                        "x rounded to n digits behind the point (0 without n), halves away from zero; a double is"
                                + " taken as the shortest decimal that denotes it",
                        p("x", Kind.NUMBER),
                        new Parameter("n", Kind.DIGITS, OPTIONAL)),
                strict("floor", Functions::whole, "the greatest whole number up to x", p("x", Kind.NUMBER)),
                strict("ceil", Functions::whole, "the least whole number from x", p("x", Kind.NUMBER)),
                strict("sqrt", is(DataType.DOUBLE), "square root of x; null below zero", p("x", Kind.DOUBLE)));
    }

    private static List<FunctionDefinition> days() {
        return List.of(
                strict(
                        "date_trunc",
                        is(DataType.TIMESTAMP),
                        "the start of the unit that x lies in; weeks start on Monday",
                        p("unit", Kind.UNIT),
                        p("x", Kind.TIMESTAMP)),
                strict("add_days", common(), "x and n days", p("x", Kind.DAY), p("n", Kind.WHOLE)),
                strict(
                        "add_months",
                        common(),
                        "x and n months; a day that the month lacks becomes its last",
                        p("x", Kind.DAY),
                        p("n", Kind.WHOLE)),
                strict(
                        "add_years",
                        common(),
                        "x and n years; 29 February becomes 28 in a common year",
                        p("x", Kind.DAY),
                        p("n", Kind.WHOLE)),
                strict(
                        "days_between",
                        is(DataType.INTEGER),
                        "number of calendar days from start to end, below zero if end is earlier",
                        p("start", Kind.DATE),
                        p("end", Kind.DATE)));
    }

    private static List<FunctionDefinition> dateParts() {
        return List.of(
                strict("year", is(DataType.INTEGER), "the year of x", p("x", Kind.DAY)),
                strict("month", is(DataType.INTEGER), "the month of x, 1 to 12", p("x", Kind.DAY)),
                strict("day", is(DataType.INTEGER), "the day of the month of x, 1 to 31", p("x", Kind.DAY)),
                strict("hour", is(DataType.INTEGER), "the hour of x, 0 to 23", p("x", Kind.TIMESTAMP)),
                strict("minute", is(DataType.INTEGER), "the minute of x, 0 to 59", p("x", Kind.TIMESTAMP)),
                strict("second", is(DataType.INTEGER), "the whole second of x, 0 to 59", p("x", Kind.TIMESTAMP)));
    }

    private static FunctionDefinition strict(String name, ResultRule result, String text, Parameter... parameters) {
        return new FunctionDefinition(name, List.of(parameters), result, text, STRICT);
    }

    private static FunctionDefinition described(String name, ResultRule result, String text, Parameter... parameters) {
        return new FunctionDefinition(name, List.of(parameters), result, text, DESCRIBED);
    }

    private static Parameter x() {
        return p("x", Kind.TEXT);
    }

    private static Parameter p(String name, Kind kind) {
        return new Parameter(name, kind, ONCE);
    }

    private static ResultRule is(DataType type) {
        return (call, common) -> type;
    }

    private static ResultRule common() {
        return (call, common) -> common;
    }

    private static DataType rounded(Expression.Call call, DataType x) {
        int digits = call.arguments().size() < 2
                ? 0
                : ((Expression.NumberLiteral) call.arguments().get(1)).value().intValue();
        if (x instanceof DataType.Decimal d) {
            return digits >= d.scale() ? d : decimal(d.precision() - d.scale() + digits + 1, digits);
        }
        return x instanceof DataType.Whole ? x : new DataType.Decimal(Types.MAX_PRECISION, digits);
    }

    private static DataType whole(Expression.Call call, DataType x) {
        return x instanceof DataType.Decimal d ? decimal(d.precision() - d.scale() + 1, 0) : x;
    }

    private static DataType decimal(int precision, int scale) {
        return new DataType.Decimal(Math.min(Types.MAX_PRECISION, precision), scale);
    }

    /** The value of a whole literal, if {@code e} is one. */
    static Optional<BigDecimal> wholeLiteral(Expression e) {
        return e instanceof Expression.NumberLiteral n && n.value().scale() == 0
                ? Optional.of(n.value())
                : Optional.empty();
    }
}
