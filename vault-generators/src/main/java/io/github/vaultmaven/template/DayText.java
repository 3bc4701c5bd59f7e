// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.type.DataType;
import java.time.LocalDate;
import java.util.Map;

/** The spelling of calendars. Public because the template engine calls it. */
public final class DayText {

    private final SqlText sql;
    private final Formula formula;

    DayText(SqlText sql) {
        this.sql = sql;
        this.formula = new Formula(sql.getDialect());
    }

    /** A column of a calendar, from {@code d}, the day, and {@code monday}, that of its week. */
    public String ofDay(String text, String alias) {
        return formula.print(
                text,
                Map.of("d", DataType.DATE, "monday", DataType.DATE),
                Map.of("d", alias + ".d", "monday", alias + ".monday"));
    }

    /** A column in the row of a zero key: a text or number, null where it is empty. */
    public String zeroValue(Column column, String value) {
        String literal = value.isEmpty() ? "null" : sql.getDialect().text(value);
        return "cast(" + literal + " as " + sql.type(column.type()) + ")";
    }

    /** The days of a calendar, from numbers {@code n}. */
    public String day(LocalDate from, String n) {
        return formula.print("add_days(date '" + from + "', n)", Map.of("n", DataType.INTEGER), Map.of("n", n));
    }

    /** Monday of the week of a day. */
    public String monday(String day) {
        return formula.print(
                "cast(date_trunc('week', cast(d as timestamp)) as date)", Map.of("d", DataType.DATE), Map.of("d", day));
    }
}
