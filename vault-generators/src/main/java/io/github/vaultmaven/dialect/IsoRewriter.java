// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import io.github.vaultmaven.dialect.TimeField.Unit;

/**
 * SQL that rewrites a text of a given format to ISO 8601, in functions that DuckDB and PostgreSQL share.
 *
 * <p>The text must match the format's regular expression. Digits are copied; a year of two digits, a month's name and an
 * hour of half a day are looked up.
 */
final class IsoRewriter {

    private static final String MONTHS = "jan01feb02mar03apr04may05jun06jul07aug08sep09oct10nov11dec12";

    private final SqlDialect dialect;
    private final TimeFormat format;
    private final String sql;
    private final StringBuilder result = new StringBuilder();
    /** Template of the pieces copied since the last looked-up one. */
    private final StringBuilder copied = new StringBuilder();

    IsoRewriter(SqlDialect dialect, TimeFormat format, String sql) {
        this.dialect = dialect;
        this.format = format;
        this.sql = sql;
    }

    /** {@code yyyy-MM-dd}, where month and day may have one digit. */
    String date() {
        add("", Unit.YEAR);
        add("-", Unit.MONTH);
        add("-", Unit.DAY);
        return finish();
    }

    /** The same with {@code THH:mm}, seconds and fraction if the format has them, or the date alone. */
    String timestamp() {
        if (!format.hasTime()) {
            return date();
        }
        add("", Unit.YEAR);
        add("-", Unit.MONTH);
        add("-", Unit.DAY);
        add("T", Unit.HOUR);
        if (format.has(Unit.MINUTE)) {
            add(":", Unit.MINUTE);
        } else {
            copied.append(":00");
        }
        if (format.has(Unit.SECOND)) {
            add(":", Unit.SECOND);
        }
        if (format.has(Unit.FRACTION)) {
            add(".", Unit.FRACTION);
        }
        return finish();
    }

    private void add(String sign, Unit unit) {
        copied.append(sign);
        switch (format.field(unit)) {
            case YEAR2 -> lookUp("case when " + group(unit) + " >= '69' then '19' else '20' end || " + group(unit));
            case MONTH_NAME -> lookUp(found(MONTHS, "lower(" + group(unit) + ")", 3));
            case HALF_HOUR1, HALF_HOUR2 ->
                lookUp(found(hours(), "lpad(" + group(unit) + ", 2, '0') || lower(" + group(Unit.HALF_DAY) + ")", 4));
            default -> copied.append('\\').append(format.group(unit));
        }
    }

    /** The two digits behind a key of so many characters. */
    private static String found(String table, String key, int length) {
        return "substr('" + table + "', strpos('" + table + "', " + key + ") + " + length + ", 2)";
    }

    /** {@code 01am01,01pm13,…,12am00,12pm12}. */
    private static String hours() {
        var table = new StringBuilder();
        for (int hour = 1; hour <= 12; hour++) {
            table.append(String.format("%02dam%02d,%02dpm%02d,", hour, hour % 12, hour, hour % 12 + 12));
        }
        return table.toString();
    }

    private void lookUp(String expression) {
        flush();
        append(expression);
    }

    private String finish() {
        flush();
        return "(" + result + ")";
    }

    private void flush() {
        if (!copied.isEmpty()) {
            append(replaced(copied.toString()));
            copied.setLength(0);
        }
    }

    private void append(String expression) {
        result.append(result.isEmpty() ? "" : " || ").append(expression);
    }

    private String group(Unit unit) {
        return replaced("\\" + format.group(unit));
    }

    private String replaced(String template) {
        return "regexp_replace(" + sql + ", " + dialect.text("^" + format.regex() + "$") + ", '" + template + "')";
    }
}
