// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.dbt.RenderedProject;
import io.github.vaultmaven.model.Bridge;
import io.github.vaultmaven.model.Calendar;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.Fact.AsOf;
import io.github.vaultmaven.model.Fact.Target;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.type.DataType;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated tests of what is made of the vault, as scripts and as a dbt project has them: each finds its corruption. */
class MartTestsTest {

    private static final Set<String> MARTS =
            Set.of("snap", "pit_thing", "bridge_tree", "dim_now", "dim_history", "cal", "fact_tree", "v_thing");

    private static final String NOBODY = "'0123456789abcdef0123456789abcdef'";

    @TempDir
    private Path work;

    private static VaultModel model() {
        VaultModel vault = TestedVault.model();
        Hub hub = structure(vault, Hub.class, "h_thing");
        Link link = structure(vault, Link.class, "l_tree");
        Satellite satellite = structure(vault, Satellite.class, "s_thing");
        var calendar =
                new Calendar("cal", "cal", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), 1, true, Origin.MEMORY);
        Dimension now = dimension("dim_now", Dimension.Type.SCD1, "thing_hk", hub, satellite);
        Dimension history = dimension("dim_history", Dimension.Type.SCD2, "thing_key", hub, satellite);
        var structures = new ArrayList<>(vault.structures());
        structures.addAll(List.of(
                // One snapshot until the year 3026: the runs of this test begin when they do.
                new SnapshotControl(
                        "snap",
                        "snap",
                        LocalDateTime.of(2026, 1, 2, 0, 0),
                        SnapshotControl.Grain.YEAR,
                        List.of(new SnapshotControl.Keep(SnapshotControl.Grain.YEAR, Optional.empty())),
                        Origin.MEMORY),
                new Pit(
                        "thing",
                        "pit_thing",
                        "h_thing",
                        "thing_hk",
                        "snap",
                        List.of(Pit.Slot.of("s_thing", "thing_hk", Optional.empty())),
                        Origin.MEMORY),
                new Bridge(
                        "tree",
                        "bridge_tree",
                        "upper_hk",
                        List.of(new Bridge.Hop(
                                "l_tree",
                                "tree_hk",
                                "upper_hk",
                                "upper_hk",
                                "lower_hk",
                                Optional.empty(),
                                "tree_hk",
                                "lower_hk")),
                        "snap",
                        Origin.MEMORY),
                now,
                history,
                calendar,
                fact(link, now, history, calendar),
                new FlatView(
                        "thing",
                        "v_thing",
                        MartBase.of(hub),
                        List.of(MartSatellite.of("s", satellite)),
                        List.of(),
                        true,
                        Origin.MEMORY)));
        return new VaultModel(
                vault.name(), vault.hash(), vault.columns(), vault.sources(), vault.stagings(), structures);
    }

    private static <T extends Structure> T structure(VaultModel vault, Class<T> type, String name) {
        return vault.structures().stream()
                .filter(s -> s.name().equals(name))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Dimension dimension(String name, Dimension.Type type, String key, Hub hub, Satellite satellite) {
        return new Dimension(
                name,
                name,
                type,
                key,
                MartBase.of(hub),
                List.of(MartSatellite.of("s", satellite)),
                List.of(MartColumn.of("p", DataType.TEXT, ModelText.expression("s.p"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Origin.MEMORY);
    }

    private static Fact fact(Link link, Dimension now, Dimension history, Calendar calendar) {
        return new Fact(
                "tree",
                "fact_tree",
                Fact.Kind.TRANSACTION,
                MartBase.of(link),
                List.of("tree_hk"),
                List.of(),
                Optional.empty(),
                List.of(MartColumn.of("day", DataType.DATE, ModelText.expression("cast('2026-01-02' as date)"))),
                List.of(new Fact.Measure(
                        "one", DataType.INTEGER, Optional.of(ModelText.expression("1")), Optional.empty(), "", "")),
                List.of(
                        new Fact.Role("upper", "upper_key", new Target.Member(now, "upper_hk", new AsOf.Today())),
                        new Fact.Role(
                                "lower", "lower_key", new Target.Member(history, "lower_hk", new AsOf.Event("day"))),
                        new Fact.Role("day", "day_key", new Target.Day(calendar, "day"))),
                true,
                Origin.MEMORY);
    }

    /** What each test is to find, and what must be wrong for it; some wrongs break several. */
    private static Map<Set<String>, String> corruptions() {
        String one = "(select min(tree_hk) from fact_tree)";
        var corruptions = new HashMap<Set<String>, String>();
        twice(corruptions, "snap", "key_unique", "snapshot_timestamp");
        twice(corruptions, "pit_thing", "grain_unique", "run_id");
        twice(corruptions, "bridge_tree", "grain_unique", "run_id");
        twice(corruptions, "dim_now", "key_unique", "thing_hk");
        twice(corruptions, "dim_history", "key_unique", "valid_from");
        twice(corruptions, "cal", "key_unique", "");
        twice(corruptions, "fact_tree", "key_unique", "upper_key");
        twice(corruptions, "v_thing", "key_unique", "thing_hk");
        corruptions.put(Set.of("cal__required_present"), "insert into cal (date_key, year) values (null, 2026)");
        corruptions.put(
                Set.of("pit_thing__parent_found"),
                "update pit_thing set thing_hk = " + NOBODY + " where thing_hk = " + TestedVault.key("K1", 1L));
        corruptions.put(
                Set.of("bridge_tree__tree_hk_found"),
                "update bridge_tree set tree_hk = " + NOBODY + " where tree_hk = " + one);
        for (String role : List.of("upper", "lower")) {
            corruptions.put(
                    Set.of("fact_tree__" + role + "_found"),
                    "update fact_tree set " + role + "_key = " + NOBODY + " where tree_hk = " + one);
        }
        corruptions.put(
                Set.of("fact_tree__day_found"), "update fact_tree set day_key = 20270101 where tree_hk = " + one);
        return corruptions;
    }

    /** A row twice, and a row without what it must have. */
    private static void twice(Map<Set<String>, String> corruptions, String mart, String test, String required) {
        corruptions.put(Set.of(mart + "__" + test), "insert into " + mart + " select * from " + mart);
        if (!required.isEmpty()) {
            corruptions.put(
                    Set.of(mart + "__required_present"),
                    "update " + mart + " set " + required + " = null where " + required + " = (select max(" + required
                            + ") from " + mart + ")");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void eachFindsWhatIsWrong(String engine) throws Exception {
        try (LoadedVault vault = TestedVault.loaded(model(), engine)) {
            Set<String> names = tests(vault);
            Map<String, String> queries = engine.equals("duckdb")
                    ? RenderedProject.of(model(), Optional.empty(), work).testQueries()
                    : Map.of();
            Map<Set<String>, String> corruptions = corruptions();
            assertThat(corruptions.keySet().stream().flatMap(Set::stream)).hasSameElementsAs(names);
            assertThat(vault.query("select count(*) from fact_tree where upper_key like '00%' or day_key < 0"))
                    .containsExactly("0");
            assertThat(found(vault, names, Map.of())).isEmpty();
            for (Map.Entry<Set<String>, String> corruption : corruptions.entrySet()) {
                vault.undone(() -> {
                    vault.execute(corruption.getValue());
                    Set<String> judges = engine.equals("duckdb") ? near(names, corruption.getKey()) : names;
                    assertThat(found(vault, judges, Map.of()))
                            .as(corruption.getValue())
                            .isEqualTo(corruption.getKey());
                    if (!queries.isEmpty()) {
                        assertThat(found(vault, judges, queries)).isEqualTo(corruption.getKey());
                    }
                });
            }
        }
    }

    /** The tests of the same relation; DuckDB takes long to plan all of them, and PostgreSQL runs all. */
    private static Set<String> near(Set<String> tests, Set<String> some) {
        String relation = some.iterator().next().split("__")[0];
        return tests.stream().filter(t -> t.startsWith(relation + "__")).collect(Collectors.toSet());
    }

    private static Set<String> tests(LoadedVault vault) {
        return vault.plan().steps().stream()
                .filter(s -> s.phase() == Step.Phase.TEST)
                .filter(s -> MARTS.contains(s.test().orElseThrow().subject()))
                .map(Step::object)
                .collect(Collectors.toSet());
    }

    /** Those of the tests that return rows, by the queries given, else by those of the scripts. */
    private static Set<String> found(LoadedVault vault, Set<String> tests, Map<String, String> queries)
            throws SQLException {
        Stream<String> each = tests.stream()
                .map(test -> "select '" + test + "' from (\n"
                        + (queries.isEmpty() ? vault.testQuery(test) : queries.get(test))
                        + "\n) as o having count(*) > 0");
        return new TreeSet<>(vault.query(each.collect(Collectors.joining("\nunion all\n"))));
    }
}
