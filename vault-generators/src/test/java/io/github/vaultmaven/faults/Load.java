// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.faults;

import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.JdbcDatabase;
import io.github.vaultmaven.run.RunListener;
import io.github.vaultmaven.run.RunOptions;
import io.github.vaultmaven.run.RunReport;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.VaultRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.duckdb.DuckDBDriver;

/**
 * A load of the vault, the same whenever it runs.
 *
 * @param scripts the vault's
 * @param data folder of deliveries
 * @param arrived patterns of the files that the run sees
 */
record Load(ScriptFolder scripts, Path data, List<String> arrived) {

    /** The run begins after the last delivery: there are six snapshots. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-06T06:00:00Z"), ZoneOffset.UTC);

    /** Runs it, one step at a time, and waits for the lock if another connection is about to lose it. */
    RunReport run(Database database) {
        return run(database, 60, RunListener.SILENT);
    }

    /** Runs it. */
    RunReport run(Database database, int lockWait, RunListener listener) {
        RunOptions options = RunOptions.of(data, scripts.folder())
                .withThreads(1)
                .withLockWait(lockWait)
                .withArrived(arrived);
        boolean files = database.dialect().equals("duckdb");
        try (Database reader = JdbcDatabase.fileReader(new DuckDBDriver())) {
            return new VaultRunner(database, files ? database : reader, options, listener, CLOCK).run(scripts);
        }
    }
}
