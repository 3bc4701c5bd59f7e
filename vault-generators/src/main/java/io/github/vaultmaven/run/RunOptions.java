// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.nio.file.Path;
import java.util.List;

/**
 * How to run.
 *
 * @param dataRoot patterns of file sources are below it
 * @param stateFolder where an unfinished run is remembered
 * @param displayRoot scripts are shown relative to it; null: as they are
 * @param threads connections at work at once, from 1
 * @param lockWait seconds to wait for another run to end, from 0 (PostgreSQL; DuckDB does not wait)
 * @param resume true: go on with an unfinished run if nothing has changed
 * @param arrived patterns of the files that the run sees, below the data root; all files if empty
 * @param deliveries deliveries told by the user
 * @param runTable name of the table of runs
 * @param deliveryTable name of the table of deliveries
 */
public record RunOptions(
        Path dataRoot,
        Path stateFolder,
        Path displayRoot,
        int threads,
        int lockWait,
        boolean resume,
        List<String> arrived,
        List<Delivery> deliveries,
        String runTable,
        String deliveryTable) {

    public RunOptions {
        arrived = List.copyOf(arrived);
        deliveries = List.copyOf(deliveries);
        if (threads < 1 || lockWait < 0) {
            throw new IllegalArgumentException("threads must be 1 or more, and the time to wait 0 or more");
        }
    }

    /** Four threads or as many as there are cores, no waiting, no resuming, the usual tables. */
    public static RunOptions of(Path dataRoot, Path stateFolder) {
        return new RunOptions(
                dataRoot,
                stateFolder,
                null,
                defaultThreads(),
                0,
                false,
                List.of(),
                List.of(),
                "vault_run",
                "vault_delivery_list");
    }

    /** As many as there are cores, at most four. */
    public static int defaultThreads() {
        return Math.min(4, Runtime.getRuntime().availableProcessors());
    }

    public RunOptions withDisplayRoot(Path root) {
        return new RunOptions(
                dataRoot, stateFolder, root, threads, lockWait, resume, arrived, deliveries, runTable, deliveryTable);
    }

    public RunOptions withThreads(int count) {
        return new RunOptions(
                dataRoot,
                stateFolder,
                displayRoot,
                count,
                lockWait,
                resume,
                arrived,
                deliveries,
                runTable,
                deliveryTable);
    }

    public RunOptions withLockWait(int seconds) {
        return new RunOptions(
                dataRoot,
                stateFolder,
                displayRoot,
                threads,
                seconds,
                resume,
                arrived,
                deliveries,
                runTable,
                deliveryTable);
    }

    public RunOptions withResume(boolean goOn) {
        return new RunOptions(
                dataRoot,
                stateFolder,
                displayRoot,
                threads,
                lockWait,
                goOn,
                arrived,
                deliveries,
                runTable,
                deliveryTable);
    }

    public RunOptions withDeliveries(List<Delivery> told) {
        return new RunOptions(
                dataRoot, stateFolder, displayRoot, threads, lockWait, resume, arrived, told, runTable, deliveryTable);
    }

    public RunOptions withArrived(List<String> patterns) {
        return new RunOptions(
                dataRoot,
                stateFolder,
                displayRoot,
                threads,
                lockWait,
                resume,
                patterns,
                deliveries,
                runTable,
                deliveryTable);
    }
}
