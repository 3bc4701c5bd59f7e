// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.load.NewestRows;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
import net.jqwik.api.statistics.Statistics;

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

    /** Of satellites beside which newest rows are kept. */
    @Provide
    Arbitrary<Case> longCases() {
        return cases().map(given -> new Case(given.choice().ofEveryChange(), given.seed()));
    }

    @Property(
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(Tries.OnDuckDb.class)
    void duckdbIsTheReference(@ForAll("cases") Case given) throws SQLException {
        check(given, "duckdb", new Events(event -> Statistics.label("events").collect(event)));
        Statistics.label("events")
                .coverage(all -> Events.all().forEach(event -> all.check(event).count(n -> n > 0)));
    }

    @Property(
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(Tries.OnPostgres.class)
    void postgresqlIsTheReference(@ForAll("cases") Case given) throws SQLException {
        check(given, "postgresql", new Events(event -> {}));
    }

    @Property(
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(Tries.LongOnDuckDb.class)
    void duckdbIsTheReferenceOfLongHistories(@ForAll("longCases") Case given) throws SQLException {
        checkLong(
                given,
                "duckdb",
                new Events(event -> Statistics.label("long histories").collect(event)));
        Statistics.label("long histories")
                .coverage(all -> Events.OF_LONG_HISTORIES.forEach(
                        event -> all.check(event).count(n -> n > 0)));
    }

    @Property(
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(Tries.LongOnPostgres.class)
    void postgresqlIsTheReferenceOfLongHistories(@ForAll("longCases") Case given) throws SQLException {
        checkLong(given, "postgresql", new Events(event -> {}));
    }

    private static void checkLong(Case given, String engine, Events events) throws SQLException {
        var model = new ChosenModel(given.choice());
        List<List<Row>> runs = RandomRuns.growing(new Random(given.seed()), given.choice(), model.tables())
                .runs();
        try (var vault = new LoadedVault(model.model(), engine)) {
            var comparison = new Comparison(vault, model.subjects());
            for (List<Row> run : runs) {
                comparison.run(run);
                events.of(given.choice(), new NewestRows(vault::query));
            }
        }
    }

    private static void check(Case given, String engine, Events events) throws SQLException {
        var model = new ChosenModel(given.choice());
        List<List<Row>> runs = new RandomRuns(new Random(given.seed()), given.choice(), model.tables()).runs();
        events.of(given.choice());
        events.of(runs);
        List<Subject> subjects = model.subjects();
        try (var vault = new LoadedVault(model.model(), engine)) {
            var comparison = new Comparison(vault, subjects);
            for (List<Row> run : runs) {
                List<Set<? extends Record>> before = subjects.stream()
                        .<Set<? extends Record>>map(s -> comparison.reference(s).rows())
                        .toList();
                comparison.run(run);
                for (int i = 0; i < subjects.size(); i++) {
                    events.of(subjects.get(i), comparison.reference(subjects.get(i)), before.get(i), run);
                }
            }
        }
    }
}
