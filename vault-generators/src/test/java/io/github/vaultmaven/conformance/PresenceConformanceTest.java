// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.load.LoadedVault;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Random effectivity satellites and status trackings under random deliveries: the engines leave what the reference
 * leaves, after every run, and also where each run is stopped before one of its writes and started again.
 */
class PresenceConformanceTest {

    /** One random structure and what is delivered to it. */
    record Case(PresenceChoice choice, long seed) {

        static Case of(long seed) {
            return new Case(PresenceChoice.random(new Random(seed)), seed);
        }

        List<PresenceRuns.PresenceRun> runs(PresenceModel model) {
            return new PresenceRuns(new Random(seed), choice, model.table()).runs();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.longs().map(Case::of);
    }

    @Property(
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(Tries.OnDuckDb.class)
    void duckdbIsTheReference(@ForAll("cases") Case given) throws SQLException {
        check(given, "duckdb");
    }

    @Property(
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(Tries.OnPostgres.class)
    void postgresqlIsTheReference(@ForAll("cases") Case given) throws SQLException {
        check(given, "postgresql");
    }

    @Property(
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(Tries.OfKills.class)
    void stoppedBeforeAnyWriteAndStartedAgain(@ForAll("cases") Case given) throws SQLException {
        var model = new PresenceModel(given.choice());
        Subject subject = new PresenceSubject(given.choice(), model.table()).subject();
        try (var vault = new LoadedVault(model.model(), "duckdb")) {
            for (int write = 0; write < 3; write++) {
                vault.clear();
                var comparison = new Comparison(vault, List.of(subject));
                for (var run : given.runs(model)) {
                    comparison.deliver(run.rows(), Map.of(model.table(), run.told()));
                    runUntil(vault, write);
                    comparison.run(run.rows(), Map.of(model.table(), run.told()));
                }
            }
        }
    }

    private static void check(Case given, String engine) throws SQLException {
        var model = new PresenceModel(given.choice());
        Subject subject = new PresenceSubject(given.choice(), model.table()).subject();
        try (var vault = new LoadedVault(model.model(), engine)) {
            var comparison = new Comparison(vault, List.of(subject));
            for (var run : given.runs(model)) {
                comparison.run(run.rows(), Map.of(model.table(), run.told()));
            }
        }
    }

    /** Runs until just before the structure's write of that number, from 0; to the end where there are fewer. */
    private static void runUntil(LoadedVault vault, int write) throws SQLException {
        var left = new int[] {write};
        try {
            vault.run(statement -> {
                if (statement.contains("insert into " + PresenceModel.NAME) && left[0]-- == 0) {
                    throw new Stopped();
                }
            });
        } catch (Stopped expected) {
            // The next run repeats it.
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
