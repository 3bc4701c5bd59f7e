// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A non-historized link without attributes says no more than its keys, which cannot contradict each other. */
class NoPayloadLinkTest {

    private static final String SPECS = """
            source: shop
            load_timestamp: seen_at
            tables: {visits: {columns: {person: bigint, place: bigint, seen_at: timestamp}}}
            ---
            entity: person
            hub: {business_key: [person]}
            source_mappings: {shop: {table: visits}}
            ---
            entity: place
            hub: {business_key: [place]}
            source_mappings: {shop: {table: visits}}
            ---
            link: visit
            kind: non_historized
            members: [{hub: person}, {hub: place}]
            source_mappings: {shop: {table: visits}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void eachKeyIsStoredOnce(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, SPECS)) {
            vault.deliver(
                    "shop.visits",
                    "person, place, seen_at",
                    "1, 7, timestamp '2026-01-02 00:00:00'",
                    "1, 7, timestamp '2026-01-01 00:00:00'",
                    "1, 8, timestamp '2026-01-02 00:00:00'",
                    "1, 8, timestamp '2026-01-02 00:00:00'");
            vault.run().run();
            assertThat(vault.query("select extract(day from load_timestamp), count(*) from l_visit"
                            + " where run_id <> 0 group by 1"))
                    .containsExactlyInAnyOrder("1|1", "2|1");
            assertThat(vault.query("select count(*) from l_visit_rejects")).containsExactly("0");
        }
    }
}
