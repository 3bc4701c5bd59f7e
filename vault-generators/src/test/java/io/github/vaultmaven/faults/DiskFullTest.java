// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.RunFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full in mid-load; once there is room, a plain re-run leaves what an undisturbed load leaves. */
class DiskFullTest {

    private static final boolean ALL = "all".equals(System.getProperty("vault.faults"));
    private static final int CUSTOMERS = 20_000;

    @TempDir
    Path work;

    private Path data;

    /** A delivery that takes some room. */
    @BeforeEach
    void writeDelivery() throws IOException {
        data = work.resolve("large");
        var rows = new StringBuilder("customer_no,name,city\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            rows.append("n")
                    .append(i)
                    .append(",name ")
                    .append(i)
                    .append(",city ")
                    .append(i * 7 % 1000)
                    .append('\n');
        }
        Path file = data.resolve("2026-01-06/customers.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, rows);
    }

    private Load load(FaultCase faults) {
        return new Load(faults.load(0).scripts(), data, List.of("2026-01-06/*"));
    }

    private Map<String, List<String>> run(FaultCase faults, String name) throws SQLException {
        try (Database database = faults.store().open(name)) {
            load(faults).run(database);
            return Contents.of(database);
        }
    }

    /** What is written does not fit: no file of the process can grow beyond some size between the old and the new one. */
    @Test
    void aFileCannotGrow() throws Exception {
        try (var faults = new FaultCase("duckdb", work)) {
            String reference = faults.prepared(FaultCase.DAYS.size());
            Path file = work.resolve(reference + ".duckdb");
            long before = Files.size(file);
            var expected = run(faults, reference);
            long growth = Files.size(file) - before;
            for (double part : ALL ? new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6} : new double[] {0.1}) {
                String url = faults.store().url(faults.prepared(FaultCase.DAYS.size()));
                int kib = (int) ((before + growth * part) / 1024);
                try (LoadProcess process = LoadProcess.startLimited(load(faults), url, kib)) {
                    assertThat(process.succeeds()).as(process.printed()).isFalse();
                    assertThat(process.printed()).contains("step ").contains("File too large");
                }
                assertThat(run(faults, "faulty")).as("%s of the growth", part).isEqualTo(expected);
            }
        }
    }

    @Test
    void thereIsNoRoomForTemporaryFiles() throws Exception {
        try (var faults = new FaultCase("postgresql", work)) {
            var server = (Store.Server) faults.store();
            var expected = run(faults, faults.prepared(FaultCase.DAYS.size()));

            String name = faults.prepared(FaultCase.DAYS.size());
            server.execute("alter database " + name + " set work_mem = '64kB'");
            server.execute("alter database " + name + " set temp_file_limit = '512kB'");
            try (Database database = faults.store().open(name)) {
                RunFailed end =
                        catchThrowableOfType(RunFailed.class, () -> load(faults).run(database));
                assertThat(end).hasMessageContaining("temporary file size exceeds \"temp_file_limit\"");
            }
            server.execute("alter database " + name + " reset all");
            assertThat(run(faults, name)).isEqualTo(expected);
        }
    }
}
