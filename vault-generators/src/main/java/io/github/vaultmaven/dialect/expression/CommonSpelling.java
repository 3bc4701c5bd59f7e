// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect.expression;

import io.github.vaultmaven.dialect.TextLiteral;
import io.github.vaultmaven.expression.print.Spelling;
import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.util.Map;

/** What the engines share: standard SQL, and tables of templates for the rest. */
abstract class CommonSpelling implements Spelling {

    private static final String SMALL = "'abcdefghijklmnopqrstuvwxyz'";
    private static final String CAPITAL = "'ABCDEFGHIJKLMNOPQRSTUVWXYZ'";

    /** Templates that all engines understand alike; the default is {@code NAME($*)}. */
    private static final Map<String, String> SHARED = Map.ofEntries(
            // UPPER and LOWER follow the locale on one engine and Unicode on another.
            Map.entry("upper", "translate($1, " + SMALL + ", " + CAPITAL + ")"),
            Map.entry("lower", "translate($1, " + CAPITAL + ", " + SMALL + ")"),
            Map.entry("position", "strpos($2, $1)"),
            Map.entry("round/whole", "$1"),
            Map.entry("floor/whole", "$1"),
            Map.entry("ceil/whole", "$1"),
            Map.entry("add_days/date", "(@1 + @2)"),
            Map.entry("sqrt", "sqrt(case when @1 >= 0 then $1 end)"));

    /** How many digits of a decimal a double holds for certain. */
    static final int DOUBLE_DIGITS = 15;

    private final Map<String, String> own;

    CommonSpelling(Map<String, String> own) {
        this.own = own;
    }

    @Override
    public String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public String text(String value) {
        return TextLiteral.of(value);
    }

    @Override
    public String number(BigDecimal value, DataType type) {
        boolean huge = value.scale() == 0 && type instanceof DataType.Decimal;
        return huge ? "cast('" + value.toPlainString() + "' as " + type(type) + ")" : value.toPlainString();
    }

    @Override
    public String function(String function, DataType first) {
        String typed = function + "/" + kind(first);
        String shared = SHARED.getOrDefault(typed, SHARED.getOrDefault(function, function + "($*)"));
        return own.getOrDefault(typed, own.getOrDefault(function, shared));
    }

    private static String kind(DataType type) {
        return type.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String cast(DataType from, DataType to) {
        if (to instanceof DataType.Text text) {
            return limited(from, text);
        }
        if (from instanceof DataType.Real && to instanceof DataType.Decimal) {
            return to(throughText(), to);
        }
        if (from instanceof DataType.Real && to instanceof DataType.Whole) {
            return to(to(throughText(), new DataType.Decimal(38, 0)), to);
        }
        return to("$1", to);
    }

    /** The shortest decimal that denotes a double. */
    final String throughText() {
        return to("$1", DataType.TEXT);
    }

    /** CAST to a limited text keeps its first characters. */
    private String limited(DataType from, DataType.Text to) {
        boolean longer =
                to.length() > 0 && !(from instanceof DataType.Text t && t.length() > 0 && t.length() <= to.length());
        String text = asText(from);
        return longer ? "left(" + text + ", " + to.length() + ")" : text;
    }

    /** The template for a value as text of any length. */
    String asText(DataType from) {
        return to("$1", DataType.TEXT);
    }

    final String to(String value, DataType type) {
        return "cast(" + value + " as " + type(type) + ")";
    }
}
