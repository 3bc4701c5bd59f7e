// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect.expression;

import io.github.vaultmaven.dialect.TextLiteral;
import io.github.vaultmaven.type.DataType;
import java.util.Locale;
import java.util.Map;

/** PostgreSQL 12 and later, with UTF-8 databases. */
public final class PostgresSpelling extends CommonSpelling {

    private static final String BY_CODE_POINT = "(@1 collate \"C\")";

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("trim", "btrim($1)"),
            Map.entry("sha256", "encode(sha256(convert_to($1, 'UTF8')), 'hex')"),
            Map.entry("is_blank", "(coalesce(btrim($1), '') = '')"),
            Map.entry("add_days/timestamp", "(@1 + @2 * interval '1 day')"),
            Map.entry("add_months/date", "cast(@1 + @2 * interval '1 month' as date)"),
            Map.entry("add_months/timestamp", "(@1 + @2 * interval '1 month')"),
            Map.entry("add_years/date", "cast(@1 + @2 * interval '1 year' as date)"),
            Map.entry("add_years/timestamp", "(@1 + @2 * interval '1 year')"),
            Map.entry("days_between", "(@2 - @1)"),
            Map.entry("year", "cast(extract(year from $1) as integer)"),
            Map.entry("month", "cast(extract(month from $1) as integer)"),
            Map.entry("day", "cast(extract(day from $1) as integer)"),
            Map.entry("hour", "cast(extract(hour from $1) as integer)"),
            Map.entry("minute", "cast(extract(minute from $1) as integer)"),
            Map.entry("second", "cast(floor(extract(second from $1)) as integer)"));

    public PostgresSpelling() {
        super(FUNCTIONS);
    }

    @Override
    public String type(DataType type) {
        if (type instanceof DataType.Real) {
            return "double precision";
        }
        if (type instanceof DataType.Text text && text.length() == 0) {
            return "text";
        }
        return type.toString().replace("decimal", "numeric").toLowerCase(Locale.ROOT);
    }

    /** Backslashes go into an escape string, which reads the same whatever standard_conforming_strings says. */
    @Override
    public String text(String value) {
        String plain = super.text(value);
        return value.indexOf('\\') < 0 ? plain : TextLiteral.escaped(value);
    }

    /** A computed numeric has no scale of its own here, so it gets the one that its type says. */
    @Override
    String asText(DataType from) {
        return from instanceof DataType.Decimal ? to(to("$1", from), DataType.TEXT) : super.asText(from);
    }

    @Override
    public String ordered(DataType type) {
        return type instanceof DataType.Text ? BY_CODE_POINT : "$1";
    }

    /** Otherwise the collation would stick to the column of a table made from the result, and clash with others. */
    @Override
    public String afterOrdering(DataType type) {
        return type instanceof DataType.Text ? "($1 collate \"default\")" : "$1";
    }

    @Override
    public String likeSuffix() {
        return " escape ''";
    }
}
