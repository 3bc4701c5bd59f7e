// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.Locale;
import java.util.Map;

/** Advice on SQL words that the language does without. */
final class Keywords {

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("CURRENT_DATE", "A load gives the same result whenever it runs: use a column of the delivery."),
            Map.entry("CURRENT_TIMESTAMP", "A load gives the same result whenever it runs: use the load timestamp."),
            Map.entry("EXTRACT", "Use year(x), month(x), day(x), hour(x), minute(x) or second(x)."),
            Map.entry("INTERVAL", "Use add_days, add_months or add_years."),
            Map.entry("ILIKE", "Use lower(x) LIKE pattern."),
            Map.entry("ESCAPE", "LIKE has no escape character: use position or starts_with."),
            Map.entry("EXISTS", "Use a query with a join."),
            Map.entry("SELECT", "Use a common table: WITH name AS (SELECT …)."),
            Map.entry("ORDER", "Rows of a query have no order."),
            Map.entry("LIMIT", "Rows of a query have no order, so there are no first ones: use row_number()."),
            Map.entry("USING", "Write ON with the condition."),
            Map.entry("NATURAL", "Write INNER JOIN … ON with the condition."),
            Map.entry("RIGHT", "Swap the tables and use LEFT JOIN."),
            Map.entry("TRY_CAST", "Use CAST."));

    private Keywords() {}

    /** What to use instead, or an empty string. */
    static String help(String word) {
        return INSTEAD.getOrDefault(word.toUpperCase(Locale.ROOT), "");
    }
}
