// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The process of a load is killed, at points spread over the load; a plain re-run leaves what an undisturbed load
 * leaves. The system property {@code vault.faults=all} asks for a kill in every step.
 */
class ProcessKillTest {

    private static final int KILLS = 5;

    @TempDir
    Path work;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aPlainRunAfterAKillLeavesTheReferenceState(String engine) throws Exception {
        try (var faults = new FaultCase(engine, work)) {
            int steps = faults.steps();
            int stride = "all".equals(System.getProperty("vault.faults")) ? 1 : steps / KILLS;
            for (int load : new int[] {FaultCase.LATE, FaultCase.BEHIND_ALL}) {
                int kills = 0;
                for (int step = stride; step <= steps; step += stride) {
                    kill(faults, load, step);
                    kills++;
                }
                assertThat(kills).isGreaterThanOrEqualTo(KILLS);
            }
        }
    }

    private static void kill(FaultCase faults, int load, int step)
            throws SQLException, IOException, InterruptedException {
        String url = faults.store().url(faults.prepared(load));
        try (LoadProcess process = LoadProcess.start(faults.load(load), url)) {
            assertThat(process.awaitSteps(step)).as(process.printed()).isTrue();
            process.kill();
        }
        faults.assertHealed(load, "killed in step " + step);
    }
}
