package io.github.vaultmaven.conformance;

import io.github.vaultmaven.load.LoadedVault;
import java.sql.SQLException;
import java.util.List;
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

/** Random hubs and satellites under random deliveries: the engines leave what the reference leaves, after every run. */
class HubAndSatelliteConformanceTest {

    /** One random model and what is delivered to it. */
    record Case(Choice choice, long seed) {

        static Case of(long seed) {
            return new Case(Choice.random(new Random(seed)), seed);
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

    private static void check(Case given, String engine) throws SQLException {
        var model = new ChosenModel(given.choice());
        try (var vault = new LoadedVault(model.model(), engine)) {
            var comparison = new Comparison(vault, model.subjects());
            for (List<Row> run : new RandomRuns(new Random(given.seed()), given.choice(), model.tables()).runs()) {
                comparison.run(run);
            }
        }
    }
}
