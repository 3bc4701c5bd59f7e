// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the source tables deliver to the next run. */
final class Deliveries {

    /** Column that tells rows of a table evenly apart, and the one that changes. */
    private record Key(String column, String changing) {}

    private static final Map<String, Key> KEYS = Map.of(
            "nation", new Key("nation_key", "comment"),
            "customer", new Key("customer_key", "comment"),
            "supplier", new Key("supplier_key", "comment"),
            "part", new Key("part_key", "comment"),
            "partsupp", new Key("part_key + supplier_key", "comment"),
            // Order keys use eight of every 32 numbers, so they are scattered first.
            "orders", new Key("order_key * 7919 % 1000003", "comment"),
            "lineitem", new Key("order_key * 7919 % 1000003", "comment"));

    private static final List<String> MOVING = List.of("orders", "lineitem");

    private final BenchDatabase database;

    Deliveries(BenchDatabase database) {
        this.database = database;
    }

    /** Takes everything back. */
    void none() throws SQLException {
        for (String table : Tpch.TABLES.keySet()) {
            database.execute("truncate table delivery." + table);
        }
    }

    /** All rows of all tables, under one load timestamp: each key once. */
    void all(String timestamp) throws SQLException {
        none();
        for (String table : Tpch.TABLES.keySet()) {
            add(table, "", "1 = 1", timestamp);
        }
        database.settle();
    }

    /** Three days at once. */
    void threeDays() throws SQLException {
        none();
        for (int day = 1; day <= 3; day++) {
            addDay(day);
        }
        database.settle();
    }

    /**
     * One of three days.
     *
     * @param number 1: half of the orders with their lines and all else; 2: the other half, and all else again, one
     *     customer and part in a hundred changed; 3: the same with others changed, and one order in a hundred
     */
    void day(int number) throws SQLException {
        none();
        addDay(number);
        database.settle();
    }

    private void addDay(int day) throws SQLException {
        String timestamp = "2026-01-0" + day;
        for (String table : Tpch.TABLES.keySet()) {
            String key = "(" + KEYS.get(table).column() + ")";
            if (MOVING.contains(table)) {
                addMoving(table, key, day, timestamp);
            } else {
                addWhole(table, key, day, timestamp);
            }
        }
    }

    private void addMoving(String table, String key, int day, String timestamp) throws SQLException {
        if (day < 3) {
            add(table, "", key + " % 2 = " + (day - 1), timestamp);
        } else {
            add(table, " 3", key + " % 100 = 7", timestamp);
        }
    }

    private void addWhole(String table, String key, int day, String timestamp) throws SQLException {
        if (day == 1) {
            add(table, "", "1 = 1", timestamp);
            return;
        }
        add(table, " 2", key + " % 100 = 3", timestamp);
        if (day == 2) {
            add(table, "", key + " % 100 <> 3", timestamp);
        } else {
            add(table, " 3", key + " % 100 = 7", timestamp);
            add(table, "", key + " % 100 not in (3, 7)", timestamp);
        }
    }

    /** One row in a hundred of each table, all changed; another hundredth for each number. */
    void changed(int number, String timestamp) throws SQLException {
        none();
        for (String table : Tpch.TABLES.keySet()) {
            String key = "(" + KEYS.get(table).column() + ")";
            add(table, " " + timestamp, key + " % 100 = " + number % 100, timestamp);
        }
        database.settle();
    }

    private void add(String table, String suffix, String condition, String timestamp) throws SQLException {
        String changing = KEYS.get(table).changing();
        String columns = Tpch.TABLES.get(table).stream()
                .map(c -> c.split(" ")[0])
                .map(c -> c.equals(changing) ? c + " || '" + suffix + "'" : c)
                .collect(Collectors.joining(", "));
        database.execute("insert into delivery." + table + " select " + columns + ", timestamp '" + timestamp
                + "' from tpch." + table + " where " + condition);
    }
}
