// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.plan.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that a spec declares: each test is silent on a sound vault and returns the row that breaks its rule. */
class WrittenRulesTest {

    private static final String SPECS = """
            source: crm
            load_timestamp: ts
            status_tracking: true
            tables:
              person:
                columns:
                  id: bigint
                  "first name": {type: varchar, rules: [{not_null: true}]}
                  age: {type: integer, rules: [{min: 0, max: 150}]}
                  plan: varchar
                  ts: timestamp
                rules:
                  - {name: grown_up, check: "age > 17 or \\"first name\\" like 'O%'"}
                  - {unique: [id]}
                  - {reconstruction: true}
                  - {rows: {min: 2}}
                  - {on: plan, exists_in: reference.plan}
              plans: {columns: {code: varchar, words: varchar, ts: timestamp}}
              works:
                columns: {id: bigint, shop: varchar, ts: timestamp}
            ---
            entity: person
            hub:
              business_key: [id]
              rules:
                - {on: id, min: 1}
                - {fresh_within: 1 hour, severity: warning}
                - {rejects: {reason: null_key, max: 0, severity: warning}}
            satellites:
              - name: details
                attributes: [{name: name, from: first name}, age, plan]
                rules:
                  - {on: plan, in: [A, B]}
                  - {on: name, pattern: "[A-Z][A-Za-z']+"}
                  - {sql: "select p.id from h_person p left join s_person_details_crm s on s.person_hk = p.person_hk where p.id > 0 and s.person_hk is null", name: described}
                  - {sql: {duckdb: "select * from s_person_details_crm where age = 99", postgresql: "select * from s_person_details_crm where age = 99"}, name: own}
                  - {golden: {file: ages.csv, query: "select s.name, s.age from s_person_details_crm s where s.age is not null"}}
            source_mappings: {crm: {table: person, key_field: id}}
            ---
            entity: shop
            hub: {business_key: [{name: shop, type: varchar}]}
            ---
            link: works_at
            members: [person, shop]
            driving_key: [person]
            effectivity: true
            relationship_type: many_to_one
            source_mappings: {crm: {table: works}}
            ---
            reference: plan
            key: [code]
            attributes: [words]
            source_mappings: {crm: {table: plans}}
            ---
            dimension: person
            hub: person
            attributes: {name: details.name, age: details.age}
            rules: [{unique: [id]}, {on: age, max: 149}]
            ---
            view: people
            hub: person
            rules: [{on: id, min: 1}]
            """;

    private static final String AGES = "name,age\nAnn,40\n\"O'Kid\",5\n";

    private static SpecVault loaded(String engine) throws SQLException {
        var vault = new SpecVault(engine, SPECS, Map.of("ages.csv", AGES));
        String at = "timestamp '2026-01-01 00:00:00'";
        vault.deliver("crm.plans", "code, words, ts", "'A', 'a', " + at, "'B', 'b', " + at)
                .deliver(
                        "crm.person",
                        "id, \"first name\", age, plan, ts",
                        "1, 'Ann', 40, 'A', " + at,
                        "2, 'O''Kid', 5, 'B', " + at)
                .deliver("crm.works", "id, shop, ts", "1, 'x', " + at, "2, 'x', " + at);
        vault.vault().runAt("2026-01-01 00:30:00");
        return vault;
    }

    /** What each declared rule's test returns, where it returns something. */
    private static Map<String, List<String>> broken(SpecVault vault) throws SQLException {
        var broken = new TreeMap<String, List<String>>();
        for (Step step : vault.vault().plan().steps()) {
            if (step.test().isPresent() && step.object().contains("__rule_")) {
                List<String> rows = vault.query(vault.vault().testQuery(step.object()));
                if (!rows.isEmpty()) {
                    broken.put(step.object(), rows);
                }
            }
        }
        return broken;
    }

    private static void breaks(SpecVault vault, String statement, String test, String... parts) throws SQLException {
        vault.vault().undone(() -> {
            vault.vault().execute(statement);
            Map<String, List<String>> found = broken(vault);
            assertThat(found).containsKey(test);
            assertThat(found.get(test)).hasSize(1);
            assertThat(found.get(test).get(0)).contains(parts);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aSoundVaultBreaksNoRule(String engine) throws SQLException {
        try (var vault = loaded(engine)) {
            assertThat(vault.vault().plan().steps().stream()
                            .filter(s -> s.object().contains("__rule_"))
                            .map(s -> s.object() + " " + s.test().orElseThrow().severity()))
                    .containsExactlyInAnyOrder(
                            "stg_person_crm__rule_grown_up error",
                            "stg_person_crm__rule_first_name_not_null error",
                            "stg_person_crm__rule_age_range error",
                            "stg_person_crm__rule_id_unique error",
                            "stg_person_crm__rule_rows error",
                            "stg_person_crm__rule_plan_exists_in error",
                            "s_person_details_crm__rule_reconstruction error",
                            "h_person__rule_id_range error",
                            "h_person__rule_fresh_within warning",
                            "h_person__rule_rejects warning",
                            "s_person_details_crm__rule_plan_in error",
                            "s_person_details_crm__rule_name_pattern error",
                            "s_person_details_crm__rule_described error",
                            "s_person_details_crm__rule_own error",
                            "s_person_details_crm__rule_golden error",
                            "l_works_at__rule_one_partner_of_person error",
                            "dim_person__rule_id_unique error",
                            "dim_person__rule_age_range error",
                            "people__rule_id_range error");
            assertThat(broken(vault)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aRowThatBreaksARuleIsReturned(String engine) throws SQLException {
        try (var vault = loaded(engine)) {
            String stage = "stg_person_crm";
            breaks(
                    vault,
                    "update stg_person_crm set age = 151, first_name = null where id = 1",
                    stage + "__rule_first_name_not_null",
                    "151");
            breaks(vault, "update stg_person_crm set age = 151 where id = 1", stage + "__rule_age_range", "Ann", "151");
            breaks(vault, "update stg_person_crm set id = 2", stage + "__rule_id_unique", "2|2");
            breaks(vault, "delete from stg_person_crm where id = 2", stage + "__rule_rows", "1");
            breaks(
                    vault,
                    "update stg_person_crm set plan = 'Z' where id = 2",
                    stage + "__rule_plan_exists_in",
                    "Kid",
                    "|Z");
            breaks(vault, "update h_person set id = -4 where id = 2", "h_person__rule_id_range", "-4");
            breaks(
                    vault,
                    "update vault_run set started_at = timestamp '2026-01-01 01:30:00'",
                    "h_person__rule_fresh_within",
                    "2026-01-01");
            String satellite = "s_person_details_crm";
            breaks(
                    vault,
                    "update s_person_details_crm set plan = 'Z' where name = 'Ann'",
                    satellite + "__rule_plan_in",
                    "Ann");
            breaks(
                    vault,
                    "update s_person_details_crm set name = 'ann' where name = 'Ann'",
                    satellite + "__rule_name_pattern",
                    "ann");
            breaks(vault, "delete from s_person_details_crm where name = 'Ann'", satellite + "__rule_described", "1");
            breaks(
                    vault,
                    "update s_person_details_crm set age = 99 where name = 'Ann'",
                    satellite + "__rule_own",
                    "Ann");
            breaks(
                    vault,
                    "delete from s_person_details_crm where name = 'Ann'",
                    satellite + "__rule_golden",
                    "Ann|40|-1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aDeliveryIsReconstructed(String engine) throws SQLException {
        try (var vault = loaded(engine)) {
            String test = "s_person_details_crm__rule_reconstruction";
            breaks(
                    vault,
                    "update s_person_details_crm set details_hashdiff = 'x' where name = 'Ann'",
                    test,
                    "delivered and not shown");
            breaks(vault, "delete from stg_person_crm where id = 2", test, "shown and not delivered");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aSecondPartnerBreaksTheCardinality(String engine) throws SQLException {
        try (var vault = loaded(engine)) {
            vault.deliver("crm.works", "id, shop, ts", "1, 'y', timestamp '2026-01-02 00:00:00'");
            vault.vault().runAt("2026-01-02 00:30:00");
            String test = "l_works_at__rule_one_partner_of_person";
            assertThat(broken(vault)).doesNotContainKey(test);
            breaks(vault, "delete from e_works_at_crm where is_open = false", test, "|2");
        }
    }
}
