// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What was sold to whom in the end, from the files alone. */
final class Sales {
    /** Order, part, supplier and number of each line that names them all, with the net price where a row gives one. */
    private final Map<List<String>, BigDecimal> lines = new HashMap<>();

    private final Map<String, Set<String>> customers = new HashMap<>();
    private final Map<String, String> years;
    private final Map<String, String> segments;

    Sales() {
        customers();
        years = last("orders", "order_id", true, row -> row.get("order_date").substring(0, 4));
        segments = last("customer", "customer_id", false, row -> row.get("market_segment"));
        lines();
    }

    /** Of each order those customers that its last delivery names. */
    private void customers() {
        for (String day : Delivered.DAYS) {
            Map<String, Set<String>> named = new HashMap<>();
            for (Map<String, String> row : Delivered.rows(day, "orders")) {
                Set<String> of =
                        named.computeIfAbsent(Delivered.key(row.get("order_id"), true), order -> new HashSet<>());
                String customer = Delivered.key(row.get("customer_id"), false);
                if (!customer.isEmpty()) {
                    of.add(customer);
                }
            }
            named.remove("");
            customers.putAll(named);
        }
    }

    /** The value of the last row of each key that no list of defects rejects. */
    private static Map<String, String> last(
            String table, String column, boolean number, Function<Map<String, String>, String> value) {
        Map<String, String> values = new HashMap<>();
        for (String day : Delivered.DAYS) {
            Set<String> rejected = rejected(table, day);
            for (Map<String, String> row : Delivered.rows(day, table)) {
                String key = Delivered.key(row.get(column), number);
                if (!key.isEmpty() && !rejected.contains(row.get(column))) {
                    values.put(key, value.apply(row));
                }
            }
        }
        return values;
    }

    private void lines() {
        for (String day : Delivered.DAYS) {
            Set<String> rejected = rejected("lineitem", day);
            for (Map<String, String> row : Delivered.rows(day, "lineitem")) {
                List<String> line = List.of(
                        Delivered.key(row.get("order_id"), true),
                        Delivered.key(row.get("part_id"), true),
                        Delivered.key(row.get("supplier_id"), false),
                        Delivered.key(row.get("line_number"), true));
                if (line.contains("")) {
                    continue;
                }
                lines.putIfAbsent(line, BigDecimal.ZERO);
                if (!rejected.contains(row.get("order_id") + "/" + row.get("line_number"))) {
                    lines.put(line, net(row));
                }
            }
        }
    }

    private static BigDecimal net(Map<String, String> row) {
        return new BigDecimal(row.get("extended_price"))
                .multiply(BigDecimal.ONE.subtract(new BigDecimal(row.get("discount"))));
    }

    private static Set<String> rejected(String table, String day) {
        Set<String> keys = new HashSet<>();
        Delivered.defects().stream()
                .filter(row -> row.get("table").equals(table) && row.get("day").equals(day))
                .filter(row -> !row.get("reason").isEmpty() && !row.get("kind").equals("null_partner"))
                .forEach(row -> keys.add(row.get("row_key")));
        return keys;
    }

    /** Customer, order, part and number of the line, once for each supplier of one line. */
    List<List<String>> paths() {
        List<List<String>> paths = new ArrayList<>();
        for (List<String> line : lines.keySet()) {
            for (String customer : customers.getOrDefault(line.get(0), Set.of())) {
                paths.add(List.of(customer, line.get(0), line.get(1), line.get(3)));
            }
        }
        return paths;
    }

    /** Revenue by segment and year. */
    Map<List<String>, BigDecimal> revenue() {
        Map<List<String>, BigDecimal> revenue =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        lines.forEach((line, price) -> customers
                .getOrDefault(line.get(0), Set.of())
                .forEach(customer -> revenue.merge(
                        List.of(
                                segments.getOrDefault(customer, "(unknown)"),
                                years.getOrDefault(line.get(0), "(unknown)")),
                        price.setScale(4, RoundingMode.UNNECESSARY),
                        BigDecimal::add)));
        return revenue;
    }
}
