// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;

/**
 * Links of every kind, multi-active and non-historized satellites and record tracking on hubs and links, under random
 * deliveries: the engines leave what the reference leaves, after every run.
 */
class LinkConformanceTest {

    /** About as many statements as a run has. */
    private static final int STATEMENTS = 80;

    @Property(
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(Tries.WideOnDuckDb.class)
    void duckdbIsTheReference(@ForAll long seed) throws SQLException {
        check(seed, "duckdb");
    }

    @Property(
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(Tries.WideOnPostgres.class)
    void postgresqlIsTheReference(@ForAll long seed) throws SQLException {
        check(seed, "postgresql");
    }

    @Property(
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(Tries.WideOnPostgres.class)
    void aRunThatBreaksIsRepeatedAsIfItHadNot(@ForAll long seed) throws SQLException {
        var links = new LinkVault();
        var random = new Random(seed);
        LoadedVault vault = opened(links, "postgresql");
        var comparison = new Comparison(vault, links.subjects());
        for (List<Row> run : new LinkRuns(random, links).runs()) {
            comparison.deliver(run, Map.of());
            for (int broken = 0; broken < 2; broken++) {
                runUntil(vault, random.nextInt(STATEMENTS));
            }
            comparison.run(run);
        }
    }

    private static void runUntil(LoadedVault vault, int last) throws SQLException {
        var left = new AtomicInteger(last);
        try {
            vault.run(statement -> {
                if (left.getAndDecrement() == 0) {
                    throw new Broken();
                }
            });
        } catch (Broken expected) {
            assertThat(left).hasNegativeValue();
        }
    }

    private static void check(long seed, String engine) throws SQLException {
        var links = new LinkVault();
        LoadedVault vault = opened(links, engine);
        var comparison = new Comparison(vault, links.subjects());
        for (List<Row> run : new LinkRuns(new Random(seed), links).runs()) {
            comparison.run(run);
        }
    }

    private static LoadedVault opened(LinkVault links, String engine) throws SQLException {
        LoadedVault vault = Store.getOrCreate("vault on " + engine, Lifespan.PROPERTY, () -> new Opened(links, engine))
                .get()
                .vault();
        vault.clear();
        return vault;
    }

    /** A run ends here. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** One vault for all cases of a property, since making it takes longer than loading it. */
    private static final class Opened implements Store.CloseOnReset {

        private final LoadedVault vault;

        Opened(LinkVault links, String engine) {
            try {
                vault = new LoadedVault(links.model(), engine);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        LoadedVault vault() {
            return vault;
        }

        @Override
        public void close() throws SQLException {
            vault.close();
        }
    }
}
