// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.run.ScriptSplitter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maintenance deletes rejects and tracking that are older than they are kept, and a load afterwards keeps the laws. */
class RetentionLoadTest {

    private static final String SPECS = """
            vault: {name: v, retention: {rejects: 10 days}}
            ---
            source: crm
            load_timestamp: ts
            delivery: delta
            retention: {tracking: 1 month}
            tables:
              people: {columns: {id: bigint, name: varchar, ts: timestamp}}
            ---
            entity: person
            hub: {business_key: [{name: id, type: bigint}]}
            satellites: [{name: details, attributes: [name]}]
            source_mappings: {crm: {table: people}}
            """;

    private static SpecVault vault(String engine) throws SQLException {
        return new SpecVault(engine, SPECS);
    }

    private static void load(SpecVault vault, String start, String... rows) throws SQLException {
        vault.deliver("crm.people", "id, name, ts", rows);
        vault.vault().runAt(start);
    }

    private static String row(String id, String name, String day) {
        return id + ", '" + name + "', " + (day.isEmpty() ? "null" : "timestamp '" + day + "'");
    }

    private static void maintain(SpecVault vault) throws SQLException {
        for (Map.Entry<String, String> script : vault.vault().scripts().entrySet()) {
            if (script.getKey().startsWith("maintain/")) {
                for (var statement : new ScriptSplitter().split(script.getValue())) {
                    vault.vault().execute(statement.text());
                }
            }
        }
    }

    private static Map<String, List<String>> broken(SpecVault vault) throws SQLException {
        var broken = new TreeMap<String, List<String>>();
        for (Step step : vault.vault().plan().steps()) {
            if (step.phase() == Step.Phase.TEST) {
                List<String> rows = vault.query(vault.vault().testQuery(step.object()));
                if (!rows.isEmpty()) {
                    broken.put(step.object(), rows);
                }
            }
        }
        return broken;
    }

    private static List<String> tracked(SpecVault vault) throws SQLException {
        return vault.query("select cast(load_timestamp as date) from s_person_details_crm_tracking");
    }

    private static List<String> rejected(SpecVault vault) throws SQLException {
        return vault.query("select reason, cast(load_timestamp as date), run_id from h_person_rejects");
    }

    private static List<String> shown(SpecVault vault) throws SQLException {
        return vault.query(
                "select name, cast(load_timestamp as date) from s_person_details_crm where name is not null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void whatIsOlderGoesAndWhatIsYoungerStays(String engine) throws SQLException {
        try (var vault = vault(engine)) {
            load(vault, "2026-03-01 00:00:00", row("null", "x", "2026-03-01"), row("7", "y", ""));
            load(
                    vault,
                    "2026-03-11 00:00:00",
                    row("1", "A", "2026-01-31"),
                    row("1", "A", "2026-02-10"),
                    row("1", "A", "2026-02-11"),
                    row("null", "x", "2026-02-28"),
                    row("8", "z", ""));
            assertThat(tracked(vault)).containsExactly("2026-02-10", "2026-02-11");
            assertThat(rejected(vault))
                    .containsExactly(
                            "null_key|2026-02-28|2", "null_key|2026-03-01|1", "null_ldts|~|1", "null_ldts|~|2");
            // Ten days back from the last run is 1 March, a month back 11 February; what lies just there stays.
            maintain(vault);
            assertThat(tracked(vault)).containsExactly("2026-02-11");
            assertThat(rejected(vault)).containsExactly("null_key|2026-03-01|1", "null_ldts|~|1", "null_ldts|~|2");
            assertThat(shown(vault)).containsExactly("A|2026-01-31");

            load(vault, "2026-03-11 00:00:00.000001");
            maintain(vault);
            assertThat(tracked(vault)).isEmpty();
            assertThat(rejected(vault)).containsExactly("null_ldts|~|2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void ofYoungerDeliveriesNothingIsForgotten(String engine) throws SQLException {
        try (var kept = vault(engine);
                var maintained = vault(engine)) {
            for (SpecVault vault : List.of(kept, maintained)) {
                load(vault, "2026-03-01 00:00:00", row("1", "A", "2025-12-01"), row("1", "A", "2026-01-01"));
                load(vault, "2026-03-01 00:00:00", row("1", "A", "2026-02-10"), row("1", "A", "2026-02-20"));
            }
            maintain(maintained);
            assertThat(tracked(maintained)).containsExactly("2026-02-10", "2026-02-20");
            for (SpecVault vault : List.of(kept, maintained)) {
                // Late between two rows that were tracked; then the same again, and another row at a slot that is
                // known.
                load(vault, "2026-03-02 00:00:00", row("1", "B", "2026-02-15"));
                load(vault, "2026-03-03 00:00:00", row("1", "B", "2026-02-15"), row("1", "C", "2026-02-10"));
            }
            assertThat(shown(maintained)).containsExactly("A|2025-12-01", "A|2026-02-20", "B|2026-02-15");
            assertThat(shown(kept)).isEqualTo(shown(maintained));
            String taken = "select reason, name from s_person_details_crm_rejects";
            assertThat(maintained.query(taken)).containsExactly("taken|C").isEqualTo(kept.query(taken));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void noTestMissesWhatWasDeleted(String engine) throws SQLException {
        try (var vault = vault(engine)) {
            load(
                    vault,
                    "2026-03-11 00:00:00",
                    row("null", "x", "2026-01-01"),
                    row("1", "A", "2026-03-01"),
                    row("1", "B", "2026-03-01"),
                    row("2", "C", "2026-01-01"),
                    row("2", "D", "2026-01-01"));
            maintain(vault);
            assertThat(broken(vault)).containsOnlyKeys("s_person_details_crm_rejects__none_in_this_run");
            vault.vault().execute("delete from s_person_details_crm_rejects");
            assertThat(broken(vault).get("s_person_details_crm__staged_rows_stored"))
                    .hasSize(2)
                    .allMatch(row -> row.contains("2026-03-01"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void onlyMaintenanceDeletes(String engine) throws SQLException {
        try (var vault = vault(engine)) {
            assertThat(vault.vault().scripts().keySet())
                    .filteredOn(path -> path.startsWith("maintain/"))
                    .containsExactly(
                            "maintain/hubs/h_person_rejects.sql",
                            "maintain/satellites/s_person_details_crm_rejects.sql",
                            "maintain/satellites/s_person_details_crm_tracking.sql");
            assertThat(vault.vault().scripts())
                    .allSatisfy((path, text) ->
                            // What is kept beside a satellite is not the vault's.
                            assertThat(text.replaceAll("delete from \\w+__current\\b", "")
                                            .contains("delete from"))
                                    .as(path)
                                    .isEqualTo(path.startsWith("maintain/")));
            load(vault, "2026-01-01 00:00:00", row("null", "x", "2026-01-01"));
            load(vault, "2027-01-01 00:00:00");
            assertThat(rejected(vault)).containsExactly("null_key|2026-01-01|1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void rowsOlderThanDeclaredAreSaidAndStay(String engine) throws SQLException {
        String specs = SPECS.replace("retention: {tracking: 1 month}", "retention: {data: 1 year}");
        try (var vault = new SpecVault(engine, specs)) {
            load(
                    vault,
                    "2026-03-01 00:00:00",
                    row("1", "A", "2025-02-28"),
                    row("1", "B", "2025-03-01"),
                    row("2", "C", "2025-03-02"));
            maintain(vault);
            // A year back from the run is 1 March; what lies just there is not older. No zero key or ghost is meant.
            assertThat(broken(vault))
                    .containsOnlyKeys("h_person__none_beyond_retention", "s_person_details_crm__none_beyond_retention");
            assertThat(broken(vault).values())
                    .allSatisfy(
                            rows -> assertThat(rows).singleElement().asString().contains("2025-02-28"));
            assertThat(shown(vault)).containsExactly("A|2025-02-28", "B|2025-03-01", "C|2025-03-02");
            assertThat(vault.vault().scripts().keySet())
                    .filteredOn(path -> path.startsWith("maintain/"))
                    .allMatch(path -> path.endsWith("_rejects.sql"));
            assertThat(vault.vault().scripts().values())
                    .filteredOn(text -> text.contains("comment on table") && text.contains("; retention: 1 year'"))
                    .hasSize(2);
        }
    }
}
