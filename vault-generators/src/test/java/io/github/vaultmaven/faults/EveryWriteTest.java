// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.vaultmaven.run.DatabaseUnavailable;
import io.github.vaultmaven.run.RunFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The connection is cut before and inside every write of a first load, of one with late rows and of one behind all; a plain
 * re-run leaves what an undisturbed load leaves. The system property {@code vault.faults=all} asks for every write, else it is one in
 * forty.
 */
class EveryWriteTest {

    private static final int STRIDE = "all".equals(System.getProperty("vault.faults")) ? 1 : 40;

    @TempDir
    Path work;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aPlainRunAfterACutLeavesTheReferenceState(String engine) throws SQLException, IOException {
        try (var faults = new FaultCase(engine, work)) {
            for (int load : new int[] {0, FaultCase.LATE, FaultCase.BEHIND_ALL}) {
                int writes = writes(faults, load);
                for (CutDatabase.At at : CutDatabase.At.values()) {
                    int cuts = 0;
                    for (int write = at.ordinal() * STRIDE / 2; write < writes; write += STRIDE) {
                        cutAt(faults, load, write, at);
                        cuts++;
                    }
                    assertThat(cuts).isPositive();
                    System.out.printf("%s, load %d: cut %s %d of %d writes%n", engine, load, at, cuts, writes);
                }
            }
        }
    }

    /** How many writes an undisturbed load has. */
    private static int writes(FaultCase faults, int load) throws SQLException, IOException {
        try (var counting = new CutDatabase(faults.store().open(faults.prepared(load)), -1, CutDatabase.At.BEFORE)) {
            faults.load(load).run(counting);
            return counting.writes();
        }
    }

    private static void cutAt(FaultCase faults, int load, int write, CutDatabase.At at)
            throws SQLException, IOException {
        try (var cutting = new CutDatabase(faults.store().open(faults.prepared(load)), write, at)) {
            Throwable end = catchThrowable(() -> faults.load(load).run(cutting));
            assertThat(cutting.isCut())
                    .as("cut at write %d of load %d", write, load)
                    .isTrue();
            assertThat(end).isInstanceOfAny(RunFailed.class, DatabaseUnavailable.class);
        }
        faults.assertHealed(load, "cut at write " + write + " of load " + load + ", " + at);
    }
}
