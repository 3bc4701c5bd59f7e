// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of JSON lines, fields of objects among them, come typed into a vault, and its tests are green. */
class JsonLinesVaultTest {

    private static final String SPECS = """
            source: shop
            load_timestamp: run
            tables:
              events:
                files: events.jsonl
                columns:
                  event_no: bigint
                  happened_at: timestamp
                  price: decimal(8,2)
                  ok: boolean
                  ship_city: varchar
            ---
            entity: event
            hub: {business_key: [event_no]}
            satellites: [{name: details, attributes: [happened_at, price, ok, ship_city]}]
            source_mappings: {shop: {table: events}}
            """;

    private static final String ROWS = """
            {"event_no": 1, "happened_at": "2026-01-02T03:04:05Z", "price": 12.5, "ok": true, "ship": {"city": "Ulm"}}
            {"event_no": 2, "price": 3}
            """;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void theyAreLoaded(String engine) throws Exception {
        try (var vault = new SpecVault(home, engine)) {
            ScriptFolder scripts = vault.generate(SPECS);
            vault.load(scripts, "events.jsonl", ROWS);
            assertThat(vault.test(scripts).tests()).isNotEmpty().allMatch(t -> t.status() == TestResult.Status.PASSED);
            assertThat(vault.rows("""
                            select e.event_no, extract(hour from s.happened_at), cast(s.price as varchar(9)),
                              case when s.ok then 'yes' end, s.ship_city
                            from h_event e join s_event_details_shop s on s.event_hk = e.event_hk
                            where e.event_no > 0 order by 1
                            """))
                    .containsExactly(
                            List.of("1", "3", "12.50", "yes", "Ulm"), List.of("2", "null", "3.00", "null", "null"));
        }
    }
}
