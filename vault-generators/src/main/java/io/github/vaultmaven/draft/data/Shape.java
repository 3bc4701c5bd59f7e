// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.schema.TextForm;
import java.util.ArrayList;
import java.util.List;

/**
 * One way in which texts may be written that stand for values of a type.
 *
 * @param type a type as DuckDB spells it, in lower case
 * @param words what such values are called, in the plural
 * @param form what is to be said of them
 * @param test an SQL condition over a text that is not null, which stands as <code>{v}</code>
 */
record Shape(String type, String words, TextForm form, String test) {

    private static final String WHOLE = "([+-]?(0|[1-9][0-9]*))";

    /** What is left where nothing else fits. */
    static final Shape TEXT = new Shape("varchar", "texts", TextForm.PLAIN, "true");

    /** All shapes but text; the first that fits counts. */
    static List<Shape> all() {
        var shapes = new ArrayList<Shape>();
        shapes.add(plain("boolean", "true or false", "lower({v}) in ('true', 'false', 'yes', 'no')"));
        shapes.add(plain("bigint", "whole numbers", "cast(try_cast({v} as bigint) as varchar) = {v}"));
        shapes.add(plain("decimal(38,0)", "whole numbers", matches("-?(0|[1-9][0-9]{0,37})")));
        shapes.add(plain("decimal", "decimals", matches(WHOLE + "([.][0-9]+)?")));
        shapes.add(plain("double", "numbers with exponents", matches(WHOLE + "([.][0-9]+)?([eE][+-]?[0-9]+)?")));
        shapes.add(
                number("", ",", "decimals with groups of digits", "[+-]?(0|[1-9][0-9]{0,2}(,[0-9]{3})*)([.][0-9]+)?"));
        shapes.add(number(",", "", "decimals with a comma", WHOLE + "(,[0-9]+)?"));
        shapes.add(number(
                ",",
                ".",
                "decimals with a comma and groups of digits",
                "[+-]?(0|[1-9][0-9]{0,2}([.][0-9]{3})*)(,[0-9]+)?"));
        shapes.add(plain(
                "date",
                "dates",
                "length({v}) = 10 and " + matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                        + " and try_cast({v} as date) is not null"));
        shapes.add(plain(
                "timestamp",
                "timestamps",
                matches(
                                "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?)?")
                        + " and try_cast({v} as timestamptz) is not null"));
        times(shapes);
        return List.copyOf(shapes);
    }

    private static void times(List<Shape> shapes) {
        moment(shapes, "d.M.yyyy", "%d.%m.%Y", "[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}");
        moment(shapes, "M/d/yyyy", "%m/%d/%Y", "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}");
        moment(shapes, "d/M/yyyy", "%d/%m/%Y", "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}");
        moment(shapes, "d-M-yyyy", "%d-%m-%Y", "[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}");
        moment(shapes, "yyyy/M/d", "%Y/%m/%d", "[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}");
        moment(shapes, "d-MMM-yyyy", "%d-%b-%Y", "[0-9]{1,2}-[A-Za-z]{3}-[0-9]{4}");
    }

    private static void moment(List<Shape> shapes, String format, String directives, String pattern) {
        shapes.add(time("date", format, directives, pattern));
        if (format.contains("yyyy") && !format.startsWith("yyyy")) {
            shapes.add(time(
                    "date",
                    format.replace("yyyy", "yy"),
                    directives.replace("%Y", "%y"),
                    pattern.replace("{4}", "{2}")));
        }
        String minute = pattern + " [0-9]{1,2}:[0-9]{2}";
        shapes.add(time("timestamp", format + " H:mm", directives + " %H:%M", minute));
        shapes.add(time("timestamp", format + " H:mm:ss", directives + " %H:%M:%S", minute + ":[0-9]{2}"));
        shapes.add(time("timestamp", format + " h:mm a", directives + " %I:%M %p", minute + " [AaPp][Mm]"));
    }

    private static Shape time(String type, String format, String directives, String pattern) {
        return new Shape(
                type,
                "written as " + format,
                new TextForm(List.of(), "", "", "", false, format),
                matches(pattern) + " and try_strptime({v}, " + Sql.text(directives) + ") is not null");
    }

    private static Shape plain(String type, String words, String test) {
        return new Shape(type, words, TextForm.PLAIN, test);
    }

    private static Shape number(String decimal, String group, String words, String pattern) {
        return new Shape("decimal", words, new TextForm(List.of(), decimal, group, "", false, ""), matches(pattern));
    }

    private static String matches(String pattern) {
        return "regexp_full_match({v}, " + Sql.text(pattern) + ")";
    }

    /** The same for texts with blanks around them, and characters that are no part of a number. */
    Shape trimmed(String characters) {
        return new Shape(type, words, form.trimmed(characters), test);
    }

    boolean isNumber() {
        return type.startsWith("decimal") || type.equals("bigint") || type.equals("double");
    }

    /** The text of a column as {@link #test} wants it, null where it stands for null. */
    String value(String column) {
        String value = form.trim() ? "trim(" + column + ")" : column;
        for (String nothing : form.nulls()) {
            value = "nullif(" + value + ", " + Sql.text(nothing) + ")";
        }
        return form.strip().isEmpty() ? value : "trim(translate(" + value + ", " + Sql.text(form.strip()) + ", ''))";
    }

    /** The test over a value. */
    String holds(String value) {
        return test.replace("{v}", value);
    }

    /** A number as DuckDB reads it, from a text of {@link #value}. */
    String number(String value) {
        String plain =
                form.groupSign().isEmpty() ? value : "replace(" + value + ", " + Sql.text(form.groupSign()) + ", '')";
        return form.decimalSign().isEmpty()
                ? plain
                : "replace(" + plain + ", " + Sql.text(form.decimalSign()) + ", '.')";
    }
}
