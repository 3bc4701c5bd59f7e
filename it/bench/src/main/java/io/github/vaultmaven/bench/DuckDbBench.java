// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.vaultmaven.run.JdbcDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBDriver;

/** DuckDB in a file, within this process: its processor time is that of the process. */
final class DuckDbBench extends BenchDatabase {

    private final JdbcDatabase file;

    /**
     * @param memory what the engine may use, as {@code 1GB}; what it takes by itself if empty
     */
    DuckDbBench(Path folder, int threads, String memory) throws SQLException {
        this(new JdbcDatabase(
                "duckdb", new DuckDBDriver(), "jdbc:duckdb:" + folder.resolve("bench.duckdb"), null, null));
        execute("set threads = " + threads, "create schema delivery", "create schema tpch");
        if (!memory.isEmpty()) {
            execute("set memory_limit = '" + memory + "'");
        }
    }

    private DuckDbBench(JdbcDatabase file) {
        super(file);
        this.file = file;
    }

    @Override
    long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    @Override
    String schema() {
        return "main";
    }

    @Override
    void copy(String table, Path file) throws SQLException {
        execute("copy " + table + " from '" + file + "' (format csv, delimiter '|', header false, quote '')");
    }

    @Override
    void flush() throws SQLException {
        execute("checkpoint");
    }

    @Override
    void settle() throws SQLException {
        flush();
    }

    /** None: this dialect's plans have no indexes. */
    @Override
    List<String> indexes(String relation, String copy) {
        return List.of();
    }

    @Override
    String version() throws SQLException {
        return "DuckDB "
                + column("select version() || ', memory ' || current_setting('memory_limit')")
                        .get(0);
    }

    @Override
    void stop() {
        file.close();
    }
}
