// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.access;

import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.StructureGenerator;
import io.github.vaultmaven.model.Calendar;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.type.DataType;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Plans calendars: a row per day, and one for each zero key. */
public final class CalendarGenerator implements StructureGenerator {

    private static final String MONTHS = named(
            "month(d)",
            1,
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final String DAY_OF_WEEK = "days_between(monday, d) + 1";
    private static final String DAYS = named(
            "days_between(monday, d)", 0, "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    /** The year and week of a day are those of the Thursday of its week. */
    private static final String THURSDAY = "add_days(monday, 3)";

    private static final String FIRST_OF_YEAR = "cast(date_trunc('year', cast(%s as timestamp)) as date)";
    private static final String FIRST_OF_MONTH = "cast(date_trunc('month', cast(d as timestamp)) as date)";

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof Calendar;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        Calendar calendar = (Calendar) structure;
        var what = new Marts.What(
                "calendar",
                calendar.name(),
                calendar.entity(),
                "Days from " + calendar.from() + " to " + calendar.to(),
                calendar.origin());
        List<Part> parts = parts(calendar);
        List<Column> columns = parts.stream().map(Part::column).toList();
        return List.of(Marts.step(
                what,
                calendar.materialized(),
                List.of(),
                columns,
                List.of(Calendar.KEY),
                new CalendarShape(calendar, parts, columns)));
    }

    private static List<Part> parts(Calendar calendar) {
        int start = calendar.fiscalYearStarts();
        String fiscalMonth = "(month(d) + " + (12 - start) + ") % 12 + 1";
        String fiscalYear =
                start == 1 ? "year(d)" : "case when month(d) >= " + start + " then year(d) + 1 else year(d) end";
        String firstOfYear = String.format(FIRST_OF_YEAR, "d");
        return Stream.of(
                        number(
                                Calendar.KEY,
                                "year, month and day as one number",
                                "year(d) * 10000 + month(d) * 100 + day(d)"),
                        date(Calendar.DATE, "", "d"),
                        number("year", "", "year(d)"),
                        number("quarter", "", quarter("month(d)")),
                        number("month", "", "month(d)"),
                        text("month_name", MONTHS),
                        number("day_of_month", "", "day(d)"),
                        number("day_of_year", "", "days_between(" + firstOfYear + ", d) + 1"),
                        number("day_of_week", "ISO: Monday is 1", DAY_OF_WEEK),
                        text("day_name", DAYS),
                        new Part(
                                Column.optional("is_weekend", ColumnType.of(DataType.BOOLEAN), "Saturday or Sunday"),
                                DAY_OF_WEEK + " >= 6"),
                        number("iso_year", "ISO: year that the week belongs to", "year(" + THURSDAY + ")"),
                        number("iso_week", "ISO: the first week has the year's first Thursday", isoWeek()),
                        date("first_of_month", "", FIRST_OF_MONTH),
                        date("last_of_month", "", "add_days(add_months(" + FIRST_OF_MONTH + ", 1), -1)"),
                        number("fiscal_year", "named after the year in which it ends", fiscalYear),
                        number("fiscal_quarter", "", quarter(fiscalMonth)),
                        number("fiscal_month", "", fiscalMonth))
                .toList();
    }

    private static String isoWeek() {
        String first = String.format(FIRST_OF_YEAR, THURSDAY);
        return "cast(floor(days_between(" + first + ", " + THURSDAY + ") / 7) as integer) + 1";
    }

    private static String quarter(String month) {
        return "cast(floor((" + month + " - 1) / 3) as integer) + 1";
    }

    private static String named(String number, int first, String... names) {
        var cases = new StringBuilder("case " + number);
        for (int i = 0; i < names.length; i++) {
            cases.append(" when " + (first + i) + " then '" + names[i] + "'");
        }
        return cases + " end";
    }

    private static Part number(String name, String comment, String formula) {
        return new Part(Column.optional(name, ColumnType.of(DataType.INTEGER), comment), formula);
    }

    private static Part date(String name, String comment, String formula) {
        return new Part(Column.optional(name, ColumnType.of(DataType.DATE), comment), formula);
    }

    private static Part text(String name, String formula) {
        return new Part(Column.optional(name, ColumnType.TEXT, "in English"), formula);
    }

    /**
     * A column of a calendar.
     *
     * @param column the column
     * @param formula in the expression language, over the day {@code d} and the Monday of its week, {@code monday}
     */
    public record Part(Column column, String formula) {

        /** Its value where no day is given, as text; empty for null. */
        public String unknown() {
            return zero(Calendar.UNKNOWN, "(unknown)");
        }

        /** Its value where a day is wrong, as text; empty for null. */
        public String error() {
            return zero(Calendar.ERROR, "(error)");
        }

        private String zero(int key, String text) {
            if (column.name().equals(Calendar.KEY)) {
                return Integer.toString(key);
            }
            return column.type().equals(ColumnType.TEXT) ? text : "";
        }
    }

    /**
     * The query of a calendar.
     *
     * @param calendar the calendar
     * @param parts its columns and what they hold
     * @param columns its columns
     */
    public record CalendarShape(Calendar calendar, List<Part> parts, List<Column> columns) implements Shape {

        public CalendarShape {
            parts = List.copyOf(parts);
            columns = List.copyOf(columns);
        }

        @Override
        public String template() {
            return "calendar/rows";
        }

        /** Number of days but one. */
        public String lastDay() {
            return Long.toString(ChronoUnit.DAYS.between(calendar.from(), calendar.to()));
        }
    }
}
