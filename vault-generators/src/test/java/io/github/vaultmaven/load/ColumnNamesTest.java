// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A spec may call its columns what it likes: words that the load's own columns might be made of mean nothing there. */
class ColumnNamesTest {

    @ParameterizedTest
    @CsvSource({
        "duckdb, satellite", "postgresql, satellite",
        "duckdb, multi-active", "postgresql, multi-active",
        "duckdb, non-historized", "postgresql, non-historized"
    })
    void noNameOfAColumnMeetsOneOfTheLoad(String engine, String kind) throws Exception {
        String form = switch (kind) {
            case "multi-active" -> "kind: multi_active, child_key: [place], attributes: [verdict, unusable]";
            case "non-historized" -> "kind: non_historized, attributes: [place, verdict, unusable, first_ldts]";
            default -> "attributes: [place, verdict, unusable, contradicted, distance, stored]";
        };
        try (var vault = new SpecVault(engine, """
                source: shop
                tables:
                  t:
                    load_timestamp: seen_at
                    columns:
                      {seen_at: timestamp, no: varchar, place: varchar, verdict: varchar, unusable: varchar,
                       contradicted: varchar, distance: varchar, stored: varchar, first_ldts: varchar}
                ---
                entity: thing
                hub: {business_key: [{name: no, type: varchar}]}
                satellites: [{name: s, %s}]
                source_mappings: {shop: {table: t, key_field: no}}
                """.formatted(form))) {
            vault.deliver(
                            "shop.t",
                            "seen_at, no, place, verdict, unusable",
                            "timestamp '2026-01-01', 'k', 'here', 'good', 'no'")
                    .run();
            assertThat(vault.query("select place, verdict, unusable from s_thing_s_shop where place is not null"))
                    .containsExactly("here|good|no");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void wordsOfSqlAreNamesToo(String engine) throws Exception {
        try (var vault = new SpecVault(engine, """
                source: shop
                tables:
                  t: {load_timestamp: seen_at, columns: {seen_at: timestamp, no: varchar, user: varchar}}
                ---
                entity: group
                hub: {business_key: [{name: no, type: varchar}]}
                satellites: [{name: order, attributes: [user]}]
                source_mappings: {shop: {table: t, key_field: no}}
                ---
                {dimension: group, hub: group, attributes: {user: order.user}}
                ---
                {view: table, hub: group}
                """)) {
            vault.deliver("shop.t", "seen_at, no, \"user\"", "timestamp '2026-01-01', 'k', 'u'")
                    .run();
            assertThat(vault.query("select no, \"user\" from dim_group where no is not null"))
                    .containsExactly("k|u");
        }
    }
}
