// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import io.trino.tpch.CustomerGenerator;
import io.trino.tpch.Distributions;
import io.trino.tpch.LineItemGenerator;
import io.trino.tpch.NationGenerator;
import io.trino.tpch.OrderGenerator;
import io.trino.tpch.PartGenerator;
import io.trino.tpch.PartSupplierGenerator;
import io.trino.tpch.SupplierGenerator;
import io.trino.tpch.TextPool;
import io.trino.tpch.TpchEntity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** TPC-H's tables at one scale factor: files, and the tables of a database in the schema {@code tpch}. */
final class Tpch {

    // The standard pool is 300 MiB and takes seconds to make; only comments are cut from it.
    private static final int POOL_BYTES = 8 << 20;

    /** Columns by table, in the order of the files. */
    static final Map<String, List<String>> TABLES = new TreeMap<>(Map.of(
            "nation", List.of("nation_key integer", "name text", "region_key integer", "comment text"),
            "customer",
                    List.of(
                            "customer_key bigint",
                            "name text",
                            "address text",
                            "nation_key integer",
                            "phone text",
                            "account_balance decimal(15,2)",
                            "market_segment text",
                            "comment text"),
            "supplier",
                    List.of(
                            "supplier_key bigint",
                            "name text",
                            "address text",
                            "nation_key integer",
                            "phone text",
                            "account_balance decimal(15,2)",
                            "comment text"),
            "part",
                    List.of(
                            "part_key bigint",
                            "name text",
                            "manufacturer text",
                            "brand text",
                            "type text",
                            "size integer",
                            "container text",
                            "retail_price decimal(15,2)",
                            "comment text"),
            "partsupp",
                    List.of(
                            "part_key bigint",
                            "supplier_key bigint",
                            "available_quantity integer",
                            "supply_cost decimal(15,2)",
                            "comment text"),
            "orders",
                    List.of(
                            "order_key bigint",
                            "customer_key bigint",
                            "order_status text",
                            "total_price decimal(15,2)",
                            "order_date date",
                            "order_priority text",
                            "clerk text",
                            "ship_priority integer",
                            "comment text"),
            "lineitem",
                    List.of(
                            "order_key bigint",
                            "part_key bigint",
                            "supplier_key bigint",
                            "line_number integer",
                            "quantity integer",
                            "extended_price decimal(15,2)",
                            "discount decimal(4,2)",
                            "tax decimal(4,2)",
                            "return_flag text",
                            "line_status text",
                            "ship_date date",
                            "commit_date date",
                            "receipt_date date",
                            "ship_instruction text",
                            "ship_mode text",
                            "comment text")));

    private final double scale;
    private final Path folder;
    private final Distributions words = Distributions.getDefaultDistributions();

    Tpch(double scale, Path folder) {
        this.scale = scale;
        this.folder = folder;
    }

    /** Writes the files, once. */
    void write() throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Files.createDirectories(folder);
        TextPool pool = new TextPool(POOL_BYTES, words);
        write("nation", new NationGenerator(words, pool));
        write("customer", new CustomerGenerator(scale, 1, 1, words, pool));
        write("supplier", new SupplierGenerator(scale, 1, 1, words, pool));
        write("part", new PartGenerator(scale, 1, 1, words, pool));
        write("partsupp", new PartSupplierGenerator(scale, 1, 1, pool));
        write("orders", new OrderGenerator(scale, 1, 1, words, pool));
        write("lineitem", new LineItemGenerator(scale, 1, 1, words, pool));
    }

    private void write(String table, Iterable<? extends TpchEntity> rows) throws IOException {
        try (var out = Files.newBufferedWriter(file(table))) {
            for (TpchEntity row : rows) {
                String line = row.toLine();
                out.write(line, 0, line.endsWith("|") ? line.length() - 1 : line.length());
                out.write('\n');
            }
        }
    }

    private Path file(String table) {
        return folder.resolve(table + ".tbl");
    }

    /** Fills a new database, and makes the empty tables of the deliveries. */
    void load(BenchDatabase database) throws SQLException {
        for (var table : TABLES.entrySet()) {
            String columns = String.join(", ", table.getValue());
            database.execute(
                    "create table tpch." + table.getKey() + " (" + columns + ")",
                    "create table delivery." + table.getKey() + " (" + columns + ", load_timestamp timestamp)");
            database.copy("tpch." + table.getKey(), file(table.getKey()));
        }
    }
}
