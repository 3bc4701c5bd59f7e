// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Runs the benchmark and prints one table. */
public final class Main {

    private Main() {}

    /**
     * @param args work folder, folder of the vaults, scale factor, repetitions, engines joined by commas
     */
    public static void main(String[] args) throws SQLException, IOException {
        Locale.setDefault(Locale.ROOT);
        Path work = Path.of(args[0]).toAbsolutePath();
        double scale = Double.parseDouble(args[2]);
        Tpch tpch = new Tpch(scale, work.resolve("tpch-" + scale));
        tpch.write();
        var table = new StringBuilder();
        for (String engine : args[4].split(",")) {
            Path folder = Folders.renew(work.resolve(engine));
            try (BenchDatabase database = open(engine, folder)) {
                tpch.load(database);
                var bench = new Bench(
                        database,
                        Path.of(args[1]),
                        folder,
                        Integer.parseInt(args[3]),
                        threads(),
                        Boolean.getBoolean("bench.profile"),
                        Part.of(System.getProperty("bench.parts", "")));
                List<Measure> measures = bench.all();
                table.append(Report.of(database.version(), scale, measures));
            }
        }
        System.out.println(table);
        Files.writeString(work.resolve("bench.md"), table);
    }

    /** Connections at work at once. */
    static int threads() {
        return Math.min(4, Runtime.getRuntime().availableProcessors());
    }

    private static BenchDatabase open(String engine, Path folder) throws SQLException, IOException {
        return engine.equals("duckdb")
                ? new DuckDbBench(folder, threads(), System.getProperty("bench.memory", ""))
                : new PostgresBench(folder);
    }
}
