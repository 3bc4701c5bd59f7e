// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.labelled;

import com.sun.management.OperatingSystemMXBean;
import io.github.vaultmaven.draft.Draft;
import io.github.vaultmaven.draft.Drafting;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.data.DataReader;
import io.github.vaultmaven.engine.Engines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures drafting, in a process of its own: {@code ddl 1000} drafts that many tables of 20 columns, {@code rows 10000000} a file of
 * that many rows and 10 columns. Prints processor time of the whole process, start of Java among it, and wall time of the draft.
 */
public final class Speed {

    private static final List<String> THINGS = List.of(
            "customer", "order", "product", "invoice", "payment", "shipment", "contract", "claim", "store", "vendor");
    private static final List<String> PARTS =
            List.of("header", "line", "detail", "history", "note", "event", "plan", "item", "batch", "type");
    private static final List<String> COLUMNS = List.of(
            "name varchar(40)",
            "status varchar(10)",
            "amount numeric(12,2)",
            "quantity integer",
            "city varchar(40)",
            "email varchar(80)",
            "created_at timestamp",
            "valid_from date",
            "code varchar(10)",
            "comment text",
            "rate numeric(9,4)",
            "weight numeric(9,3)",
            "priority integer",
            "url varchar(200)",
            "currency char(3)",
            "level integer");

    private Speed() {}

    /** Arguments: what, and how much of it. */
    public static void main(String[] arguments) throws IOException {
        int size = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("speed");
        Path file = folder.resolve(arguments[0].equals("ddl") ? "speed.sql" : "speed.csv");
        try {
            if (arguments[0].equals("ddl")) {
                Files.writeString(file, ddl(size));
            } else {
                rows(file, size);
            }
            long before = processor();
            long start = System.nanoTime();
            Draft draft = new Drafting(Speed.class.getClassLoader(), List.of(new DataReader(Engines::duckdb, folder)))
                    .draft("shop", "", List.of(InputFile.at(file)));
            System.out.printf(
                    Locale.ROOT,
                    "%d tables, %d columns, %d files: %.1f s of processor time for the draft, %.1f s of wall time%n",
                    draft.decisions().size(),
                    draft.decisions().stream()
                            .mapToInt(d -> d.table().columns().size())
                            .sum(),
                    draft.files().size(),
                    (processor() - before) / 1e9,
                    (System.nanoTime() - start) / 1e9);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String name(int table) {
        return THINGS.get(table % THINGS.size()) + "_" + PARTS.get(table / THINGS.size() % PARTS.size()) + "_"
                + table / (THINGS.size() * PARTS.size());
    }

    private static String ddl(int tables) {
        var random = new Random(5);
        var text = new StringBuilder();
        for (int table = 0; table < tables; table++) {
            text.append("CREATE TABLE %1$s (\n  %1$s_id bigint PRIMARY KEY,\n".formatted(name(table)));
            for (String role : List.of("first", "second", "third")) {
                text.append("  %s_%s_id bigint,\n".formatted(role, name(random.nextInt(tables))));
            }
            text.append("  ").append(String.join(",\n  ", COLUMNS)).append("\n);\n");
        }
        return text.toString();
    }

    private static void rows(Path file, int rows) throws IOException {
        var random = new Random(5);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("order_no,customer_no,placed_at,shipped_on,amount,quantity,city,state,note,paid\n");
            for (int row = 0; row < rows; row++) {
                out.write(
                        "A%09d,C%07d,2024-%02d-%02d %02d:%02d:%02d,2024-%02d-%02d,%d.%02d,%d,city of %d,S%d,a note that says %d,%b%n"
                                .formatted(
                                        row,
                                        random.nextInt(900_000),
                                        random.nextInt(12) + 1,
                                        random.nextInt(28) + 1,
                                        random.nextInt(24),
                                        random.nextInt(60),
                                        random.nextInt(60),
                                        random.nextInt(12) + 1,
                                        random.nextInt(28) + 1,
                                        random.nextInt(10_000),
                                        random.nextInt(100),
                                        random.nextInt(50),
                                        random.nextInt(5_000),
                                        random.nextInt(9),
                                        random.nextInt(1_000_000),
                                        random.nextBoolean()));
            }
        }
    }
}
