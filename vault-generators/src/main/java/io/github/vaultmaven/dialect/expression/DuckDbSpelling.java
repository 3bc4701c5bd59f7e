// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect.expression;

import io.github.vaultmaven.type.DataType;
import java.util.Map;

/** DuckDB. */
public final class DuckDbSpelling extends CommonSpelling {

    // TRIM without a second argument takes more than U+0020.
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("trim", "trim($1, ' ')"),
            Map.entry("ltrim", "ltrim($1, ' ')"),
            Map.entry("rtrim", "rtrim($1, ' ')"),
            Map.entry("is_blank", "(coalesce(trim($1, ' '), '') = '')"),
            Map.entry("add_days/timestamp", "(@1 + to_days($2))"),
            Map.entry("add_months/date", "cast(@1 + to_months($2) as date)"),
            Map.entry("add_months/timestamp", "(@1 + to_months($2))"),
            Map.entry("add_years/date", "cast(@1 + to_years($2) as date)"),
            Map.entry("add_years/timestamp", "(@1 + to_years($2))"),
            Map.entry("days_between", "date_diff('day', $1, $2)"));

    public DuckDbSpelling() {
        super(FUNCTIONS);
    }

    @Override
    public String type(DataType type) {
        return type instanceof DataType.Text ? "varchar" : type.toString();
    }

    @Override
    public String cast(DataType from, DataType to) {
        // Its own conversion rounds twice where the digits exceed a double's.
        boolean wide = from instanceof DataType.Decimal d && d.precision() > DOUBLE_DIGITS;
        return wide && to instanceof DataType.Real ? to(throughText(), to) : super.cast(from, to);
    }

    @Override
    public String ordered(DataType type) {
        return "$1";
    }

    @Override
    public String afterOrdering(DataType type) {
        return "$1";
    }

    @Override
    public String likeSuffix() {
        return "";
    }
}
