// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.RunListener;
import io.github.vaultmaven.run.VaultLocked;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two loads of one vault at once: the second waits or fails with a message, and both leave what one leaves. */
class TwoLoadsTest {

    private static final int LOAD = FaultCase.LATE;

    @TempDir
    Path work;

    @ParameterizedTest
    @CsvSource({"duckdb, is open in another process", "postgresql, another run is loading the model faults"})
    void theSecondProcessFailsWithAMessage(String engine, String message) throws Exception {
        try (var faults = new FaultCase(engine, work)) {
            String name = faults.prepared(LOAD);
            try (LoadProcess first = LoadProcess.startHeld(
                            faults.load(LOAD), faults.store().url(name));
                    Database second = faults.store().open(name)) {
                first.awaitHold();
                assertThatThrownBy(() -> faults.load(LOAD).run(second, 0, RunListener.SILENT))
                        .isInstanceOf(VaultLocked.class)
                        .hasMessageContaining(message);
                first.goOn();
                assertThat(first.succeeds()).as(first.printed()).isTrue();
            }
            try (Database database = faults.store().open(name)) {
                assertThat(Contents.of(database)).isEqualTo(faults.after(LOAD));
            }
            faults.assertHealed(LOAD, "the second, later");
        }
    }

    @Test
    void theSecondWaitsWhereItIsAskedTo() throws Exception {
        try (var faults = new FaultCase("postgresql", work)) {
            String name = faults.prepared(LOAD);
            try (LoadProcess first = LoadProcess.startHeld(
                            faults.load(LOAD), faults.store().url(name));
                    Database second = faults.store().open(name)) {
                first.awaitHold();
                var waiting =
                        CompletableFuture.supplyAsync(() -> faults.load(LOAD).run(second));
                first.goOn();
                assertThat(first.succeeds()).as(first.printed()).isTrue();
                assertThat(waiting.get(120, TimeUnit.SECONDS).failures()).isEmpty();
                assertThat(Contents.of(second)).isEqualTo(faults.after(LOAD));
            }
        }
    }

    /** Two databases of one process, as two modules of one build have them. */
    @Test
    void theSecondOfOneProcessFailsWithAMessage() throws Exception {
        try (var faults = new FaultCase("duckdb", work)) {
            String name = faults.prepared(LOAD);
            try (Database first = faults.store().open(name);
                    Database second = faults.store().open(name)) {
                first.connect().close();
                assertThatThrownBy(() -> faults.load(LOAD).run(second))
                        .isInstanceOf(VaultLocked.class)
                        .hasMessage(first.describe()
                                + " is open elsewhere in this build; DuckDB lets one run write at a time:"
                                + " let it end, then run again");
                faults.load(LOAD).run(first);
                assertThat(Contents.of(first)).isEqualTo(faults.after(LOAD));
            }
            faults.assertHealed(LOAD, "the second, later");
        }
    }
}
