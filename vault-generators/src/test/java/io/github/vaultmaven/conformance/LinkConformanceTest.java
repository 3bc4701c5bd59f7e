package io.github.vaultmaven.conformance;

import io.github.vaultmaven.load.LoadedVault;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
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

    private static void check(long seed, String engine) throws SQLException {
        var links = new LinkVault();
        LoadedVault vault = Store.getOrCreate("vault on " + engine, Lifespan.PROPERTY, () -> new Opened(links, engine))
                .get()
                .vault();
        vault.clear();
        var comparison = new Comparison(vault, links.subjects());
        for (List<Row> run : new LinkRuns(new Random(seed), links).runs()) {
            comparison.run(run);
        }
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
