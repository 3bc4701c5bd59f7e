// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.template.SqlText;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.yaml.YamlText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Unit tests of a project, one of each kind of model, since all models of a kind are printed from one template. What is
 * expected follows from the laws of the loads.
 */
final class UnitTests {

    /** Bytes of the digest that is compared; others are not, since YAML has no bytes. */
    private static final int DIGEST_BYTES = 16;

    /** Stagings among which one is chosen. */
    private static final int TRIED = 50;

    private static final String FIRST = "2026-01-01 00:00:00";
    private static final String SECOND = "2026-01-02 00:00:00";
    private static final String THIRD = "2026-01-03 00:00:00";

    private final VaultModel model;
    private final ModelSql queries;
    private final Flavour flavour;
    private final SqlText sql;
    private final Fixture fixture;
    private final Map<String, DbtModel> models = new HashMap<>();

    /**
     * @param model the model
     * @param queries spells names
     * @param models the models of the project
     * @param flavour what tells this kind of project from others
     */
    UnitTests(VaultModel model, ModelSql queries, List<DbtModel> models, Flavour flavour) {
        this.flavour = flavour;
        this.model = model;
        this.queries = queries;
        this.sql = queries.text();
        this.fixture = new Fixture(sql);
        models.forEach(m -> this.models.put(m.name(), m));
    }

    /** The text of the file; nothing where no model fits. */
    Optional<String> text() {
        if (!digest("11").equals("'" + plain("11") + "'")) {
            return Optional.empty();
        }
        // What a package makes is the package's to test.
        boolean own = flavour.unpromised().isEmpty();
        List<UnitTest> tests = Stream.of(
                        own ? staging() : Optional.<UnitTest>empty(),
                        own ? first(Satellite.class, this::satellite) : Optional.<UnitTest>empty(),
                        first(Dimension.class, this::dimension),
                        first(Pit.class, this::pit))
                .flatMap(Optional::stream)
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
                .filter(s -> isRendered(s.name()))
                .map(StagingUnitTest::new)
                .limit(TRIED)
                .filter(StagingUnitTest::fits)
                .reduce((one, other) -> other.tries() > one.tries() ? other : one)
                .map(t -> t.test(queries.source(t.table()), fixture, macros(models.get(t.name()))));
    }

    /** What somebody revised need not be as the laws say. */
    private boolean isRendered(String name) {
        return models.containsKey(name)
                && models.get(name).rows().stream().noneMatch(r -> r.shape().isRevised());
    }

    private <T extends Structure> Optional<UnitTest> first(Class<T> type, Function<T, Optional<UnitTest>> test) {
        return model.structures().stream()
                .filter(s -> isRendered(s.name()))
                .filter(type::isInstance)
                .map(type::cast)
                .flatMap(s -> test.apply(s).stream())
                .findFirst();
    }

    /** Laws 4 and 7: a row that says what the row before it says is not stored, one that says something else is. */
    private Optional<UnitTest> satellite(Satellite satellite) {
        DbtModel built = models.get(satellite.name());
        boolean plain = satellite.history() == Satellite.History.CHANGES
                && satellite.sequence().isEmpty()
                && satellite.feeds().size() == 1
                && built.later().size() <= 1
                && built.reads().stream().allMatch(models::containsKey);
        if (!plain) {
            return Optional.empty();
        }
        Feed feed = satellite.feeds().get(0);
        String key = satellite.parent().hashKey();
        Map<String, String> given = empty(built);
        given.put(
                reference(feed.stage().name()),
                rows(
                        feed.stage().name(),
                        List.of(
                                fed(satellite, feed, "11", "aa", SECOND),
                                fed(satellite, feed, "11", "bb", THIRD),
                                fed(satellite, feed, "22", "aa", FIRST))));
        given.put(
                "this",
                rows(
                        satellite.name(),
                        List.of(
                                Map.of(
                                        key,
                                        sql.getUnknownKey(),
                                        model.columns().loadTimestamp(),
                                        sql.getGhostTimestamp()),
                                stored(satellite, "11", "aa", FIRST))));
        return Optional.of(new UnitTest(
                satellite.name(),
                "what says the same as the row before it is not stored, what says something else is",
                given,
                macros(built),
                List.of(expected(satellite, "11", "bb", THIRD), expected(satellite, "22", "aa", FIRST))));
    }

    private Map<String, String> fed(Satellite satellite, Feed feed, String key, String diff, String at) {
        return Map.of(
                feed.column(satellite.parent().hashKey()),
                digest(key),
                feed.column(satellite.hashDiff()),
                digest(diff),
                model.columns().loadTimestamp(),
                sql.getDialect().timestamp(at));
    }

    private Map<String, String> stored(Satellite satellite, String key, String diff, String at) {
        return Map.of(
                satellite.parent().hashKey(),
                digest(key),
                satellite.hashDiff(),
                digest(diff),
                model.columns().loadTimestamp(),
                sql.getDialect().timestamp(at));
    }

    private Map<String, Object> expected(Satellite satellite, String key, String diff, String at) {
        return row(
                satellite.parent().hashKey(),
                plain(key),
                satellite.hashDiff(),
                plain(diff),
                model.columns().loadTimestamp(),
                at);
    }

    /** A member has one row for each interval without a change, and the last one is open. */
    private Optional<UnitTest> dimension(Dimension dimension) {
        DbtModel built = models.get(dimension.name());
        List<MartSatellite> satellites = dimension.satellites();
        boolean plain = dimension.type() == Dimension.Type.SCD2
                && dimension.hierarchy().isEmpty()
                && satellites.size() == 1
                && satellites.get(0).sequence().isEmpty()
                && built.reads().stream().allMatch(models::containsKey)
                && dimension.attributes().stream().anyMatch(a -> a.type() instanceof DataType.Text);
        if (!plain) {
            return Optional.empty();
        }
        MartBase hub = dimension.hub();
        String satellite = satellites.get(0).relation();
        Map<String, String> given = empty(built);
        given.put(reference(hub.relation()), rows(hub.relation(), List.of(keyed(hub.key(), FIRST, ""))));
        given.put(
                reference(satellite),
                rows(
                        satellite,
                        List.of(
                                texts(satellite, satellites.get(0).hashKey(), FIRST, "A"),
                                texts(satellite, satellites.get(0).hashKey(), SECOND, "A"),
                                texts(satellite, satellites.get(0).hashKey(), THIRD, "B"))));
        return Optional.of(new UnitTest(
                dimension.name(),
                "one row for each interval without a change, the last one open",
                given,
                Map.of(),
                List.of(
                        interval(hub.key(), FIRST, THIRD, false),
                        interval(hub.key(), THIRD, "9999-12-31 00:00:00", true))));
    }

    private static Map<String, Object> interval(String key, String from, String to, boolean open) {
        return row(key, plain("11"), "valid_from", from, "valid_to", to, "is_current", open);
    }

    /** The row of a satellite at a snapshot is the last one that is not younger. */
    private Optional<UnitTest> pit(Pit pit) {
        DbtModel built = models.get(pit.name());
        Pit.Slot slot = pit.slots().get(0);
        boolean plain = pit.slots().size() == 1
                && slot.sequence().isEmpty()
                && built.reads().stream().allMatch(models::containsKey);
        if (!plain) {
            return Optional.empty();
        }
        String snapshot =
                models.get(pit.snapshots()).relation().columns().get(0).name();
        Map<String, String> given = empty(built);
        given.put(reference(pit.parent()), rows(pit.parent(), List.of(keyed(pit.hashKey(), FIRST, "1"))));
        given.put(
                reference(slot.satellite()),
                rows(slot.satellite(), List.of(keyed(slot.hashKey(), FIRST, "1"), keyed(slot.hashKey(), THIRD, "1"))));
        given.put(
                reference(pit.snapshots()),
                rows(pit.snapshots(), List.of(Map.of(snapshot, at(SECOND)), Map.of(snapshot, at(THIRD)))));
        given.put("this", rows(pit.name(), List.of()));
        return Optional.of(new UnitTest(
                pit.name(),
                "at a snapshot stands the last row that is not younger",
                given,
                macros(built),
                List.of(
                        row(pit.hashKey(), plain("11"), snapshot, SECOND, slot.timestampColumn(), FIRST),
                        row(pit.hashKey(), plain("11"), snapshot, THIRD, slot.timestampColumn(), THIRD))));
    }

    private Map<String, String> keyed(String hashKey, String at, String run) {
        var row = new HashMap<String, String>();
        row.put(hashKey, digest("11"));
        row.put(model.columns().loadTimestamp(), at(at));
        if (!run.isEmpty()) {
            row.put(model.columns().runId(), run);
        }
        return row;
    }

    private Map<String, String> texts(String relation, String hashKey, String at, String text) {
        Map<String, String> row = keyed(hashKey, at, "");
        for (Column column : models.get(relation).relation().columns()) {
            if (column.type() instanceof ColumnType.Value value && value.type() instanceof DataType.Text) {
                row.put(column.name(), sql.text(text));
            }
        }
        return row;
    }

    /** No rows of all that a model reads. */
    private Map<String, String> empty(DbtModel built) {
        var given = new LinkedHashMap<String, String>();
        built.reads().forEach(read -> given.put(reference(read), rows(read, List.of())));
        models.values().stream()
                .filter(m -> m.later().contains(built.name()))
                .map(DbtModel::name)
                .sorted()
                .forEach(earlier -> given.put(reference(earlier), rows(earlier, List.of())));
        return given;
    }

    /** The model adds to what it has, in a run that the test makes up, and nothing is read that is built behind it. */
    private Map<String, Object> macros(DbtModel built) {
        var macros = new LinkedHashMap<String, Object>();
        macros.put("is_incremental", true);
        macros.put(
                "vault_control",
                "(select 1 as run_id, cast(null as varchar) as model, " + at(THIRD) + " as started_at) as vault_run");
        built.later().stream()
                .map(models::get)
                .findFirst()
                .ifPresent(later -> macros.put("vault_stored", "(" + rows(later.name(), List.of()) + ")"));
        return macros;
    }

    private String reference(String relation) {
        return queries.reference(relation);
    }

    private String rows(String relation, List<Map<String, String>> rows) {
        Relation of = models.get(relation).relation();
        return fixture.rows(of.columns(), rows);
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    /** A digest as dbt compares it. */
    private static String plain(String digits) {
        return digits.repeat(DIGEST_BYTES);
    }

    private String digest(String digits) {
        return sql.getDialect().digestLiteral(model.hash(), digits);
    }

    private String at(String time) {
        return sql.getDialect().timestamp(time);
    }
}
