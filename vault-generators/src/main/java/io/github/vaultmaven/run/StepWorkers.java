// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that work off a queue of steps, each on a connection of its own. */
final class StepWorkers {

    private final Database database;
    private final Engine engine;

    StepWorkers(Database database, Engine engine) {
        this.database = database;
        this.engine = engine;
    }

    /** What to do with a step. */
    @FunctionalInterface
    interface Task {
        /** True if steps that depend on this one may run. Called by several threads at once. */
        boolean run(Step step, Connection connection);
    }

    /** Returns when the queue is empty and every step taken has ended. */
    void work(StepQueue queue, int threads, Task task) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(() -> one(queue, task));
            }
            for (Future<Void> worker : pool.invokeAll(workers)) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Void one(StepQueue queue, Task task) throws InterruptedException {
        Connection connection = null;
        try {
            for (Step step = queue.take(); step != null; step = queue.take()) {
                connection = connection == null ? database.connect() : connection;
                queue.finish(step, task.run(step, connection));
                connection = engine.reuse(connection);
            }
            return null;
        } catch (SQLException e) {
            throw engine.refused(database, e);
        } finally {
            // Without effect after a proper end; after any other, threads that wait must not wait for ever.
            queue.abort();
            close(connection);
        }
    }

    private void close(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "cannot close a connection to " + database.describe() + ": " + database.redact(e.getMessage()));
        }
    }
}
