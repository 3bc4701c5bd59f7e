// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Unit tests of a project, one of each kind of model, since all models of a kind are printed from one template. What is
 * expected follows from the laws of the loads.
 */
final class UnitTests {

    /** Stagings among which one is chosen. */
    private static final int TRIED = 50;

    private final VaultModel model;
    private final ModelSql queries;
    private final UnitTestRows rows;

    /**
     * @param model the model
     * @param queries spells names
     * @param models the models of the project
     * @param flavour what tells this kind of project from others
     */
    UnitTests(VaultModel model, ModelSql queries, List<DbtModel> models, Flavour flavour) {
        this.model = model;
        this.queries = queries;
        this.rows = new UnitTestRows(model, queries, models, flavour.incremental());
    }

    /** The text of the file; nothing where no model fits. */
    Optional<String> text() {
        List<UnitTest> tests = Stream.of(
                        staging().stream(),
                        keyed().stream(),
                        first(Satellite.class, s -> SatelliteUnitTest.of(rows, model.columns(), s)),
                        first(Dimension.class, new DimensionUnitTest(rows)::of),
                        first(Pit.class, new PitUnitTest(rows)::of))
                .flatMap(t -> t)
                .toList();
        if (tests.isEmpty()) {
            return Optional.empty();
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("version", 2);
        document.put("unit_tests", tests.stream().map(UnitTest::entry).toList());
        return Optional.of(YamlText.of(document));
    }

    /** The staging of which most can be told, among the first that there are. */
    private Optional<UnitTest> staging() {
        return model.stagings().stream()
                .filter(s -> rows.isRendered(typing(s)))
                .map(StagingUnitTest::new)
                .limit(TRIED)
                .filter(StagingUnitTest::fits)
                .reduce((one, other) -> other.tries() > one.tries() ? other : one)
                .map(this::staging);
    }

    private UnitTest staging(StagingUnitTest test) {
        String typing = typing(test.staging());
        return test.test(typing, queries.source(test.table()), rows.fixture(), rows.macros(rows.built(typing)));
    }

    /** The model that types the rows of a staging. */
    private String typing(Staging staging) {
        String typed = PackageModels.typed(staging.name());
        return rows.has(typed) ? typed : staging.name();
    }

    /** The first staging that has its hashes from a package. */
    private Optional<UnitTest> keyed() {
        return model.stagings().stream()
                .filter(s -> rows.has(PackageModels.hashed(s.name())) && rows.isRendered(s.name()))
                .limit(TRIED)
                .flatMap(s -> new KeyedUnitTest(rows, model.hash()).of(s).stream())
                .findFirst();
    }

    /** The tests of the first structure of a kind that has any. */
    private <T extends Structure> Stream<UnitTest> first(Class<T> type, Function<T, List<UnitTest>> tests) {
        return model.structures().stream()
                .filter(s -> rows.isRendered(s.name()))
                .filter(type::isInstance)
                .map(type::cast)
                .map(tests)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }
}
