// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.vaultmaven.manifest.Step;
import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.DatabaseUnavailable;
import io.github.vaultmaven.run.RunFailed;
import io.github.vaultmaven.run.RunListener;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server drops connections in mid-load; a plain re-run leaves what an undisturbed load leaves. */
class DroppedConnectionTest {

    private static final String OF_VAULT = "from pg_stat_activity where datname = 'faulty'";
    private static final int LOAD = FaultCase.LATE;
    private static final boolean ALL = "all".equals(System.getProperty("vault.faults"));
    private static final Map<String, String> CONDITIONS = Map.of(
            "all of them", "true",
            "the oldest, which holds the lock", "backend_start = (select min(backend_start) " + OF_VAULT + ")",
            "the youngest, which is at work", "backend_start = (select max(backend_start) " + OF_VAULT + ")");

    @TempDir
    Path work;

    @Test
    void aPlainRunAfterADropLeavesTheReferenceState() throws Exception {
        try (var faults = new FaultCase("postgresql", work)) {
            for (Map.Entry<String, String> which : CONDITIONS.entrySet()) {
                int steps = faults.steps();
                for (int step = steps - 2; step > 0; step -= ALL ? 1 : steps) {
                    drop(faults, which, step);
                }
            }
        }
    }

    private static void drop(FaultCase faults, Map.Entry<String, String> which, int step)
            throws SQLException, IOException {
        try (Database database = faults.store().open(faults.prepared(LOAD))) {
            var drop = new Drop((Store.Server) faults.store(), which.getValue(), step);
            Throwable end = catchThrowable(() -> faults.load(LOAD).run(database, 60, drop));
            assertThat(end)
                    .as("%s dropped in step %d", which.getKey(), step)
                    .isInstanceOfAny(RunFailed.class, DatabaseUnavailable.class);
        }
        faults.assertHealed(LOAD, which.getKey() + " dropped in step " + step);
    }

    /** Drops connections when a step starts. */
    private static final class Drop implements RunListener {

        private final Store.Server server;
        private final String condition;
        private int left;

        private Drop(Store.Server server, String condition, int left) {
            this.server = server;
            this.condition = condition;
            this.left = left;
        }

        @Override
        public void stepStarted(Step step) {
            if (left-- == 0) {
                try {
                    server.execute("select pg_terminate_backend(pid, 60000) " + OF_VAULT + " and " + condition);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
