// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A question to the star: what did customers of each market segment spend in each year? */
final class RevenueQuestion {
    /** Segment, year, and the revenue of the last closing. */
    static final String SQL = """
            select
              coalesce(customer.market_segment, '(unknown)') as segment,
              coalesce(cast(day.year as varchar), '(unknown)') as year,
              sum(sales.net_price) as revenue
            from fact_sales sales
            join dim_customer customer on customer.customer_key = sales.customer_key
            join calendar day on day.date_key = sales.ordered_on_key
            where sales.snapshot_timestamp = (select max(snapshot_timestamp) from closing)
            group by 1, 2
            order by 1, 2""";

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private RevenueQuestion() {}

    /** The answer as a table: a line per segment, a column per year, in millions. */
    static String answer(Connection vault) throws SQLException {
        Map<String, Map<String, BigDecimal>> revenues = new TreeMap<>();
        Set<String> years = new TreeSet<>();
        try (Statement statement = vault.createStatement();
                ResultSet rows = statement.executeQuery(SQL)) {
            while (rows.next()) {
                years.add(rows.getString(2));
                revenues.computeIfAbsent(rows.getString(1), s -> new TreeMap<>())
                        .put(rows.getString(2), rows.getBigDecimal(3));
            }
        }
        StringBuilder table = new StringBuilder(String.format("  %-12s", "segment"));
        years.forEach(year -> table.append(String.format("%11s", year)));
        revenues.forEach((segment, byYear) -> {
            table.append(String.format("%n  %-12s", segment));
            years.forEach(year -> table.append(String.format("%11s", millions(byYear.get(year)))));
        });
        return table.toString();
    }

    private static String millions(BigDecimal revenue) {
        return revenue == null
                ? ""
                : revenue.divide(MILLION, 2, RoundingMode.HALF_UP).toPlainString();
    }
}
