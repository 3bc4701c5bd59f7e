// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of Parquet files come into a vault with the types of the spec, though files land as texts, and its tests are green. */
class ParquetVaultTest {

    private static final String SPECS = """
            source: shop
            load_timestamp: run
            tables:
              events:
                files: events.parquet
                columns:
                  event_no: bigint
                  happened_at: timestamp
                  day: date
                  price: decimal(8,2)
                  weight: double
                  ok: boolean
                  city: varchar
            ---
            entity: event
            hub: {business_key: [event_no]}
            satellites: [{name: details, attributes: [happened_at, day, price, weight, ok, city]}]
            source_mappings: {shop: {table: events}}
            """;

    private static final String ROWS = """
            select 1 as event_no, timestamp '2026-01-02 03:04:05.25' as happened_at, date '2026-01-02' as day,
              cast(12.5 as decimal(8,2)) as price, cast(0.5 as double) as weight, true as ok, 'Ulm' as city
            union all
            select 2, null, null, 3, null, null, null
            """;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void typesAreThoseOfTheSpec(String engine) throws Exception {
        try (var vault = new SpecVault(home, engine);
                var duckdb = new DuckDBDriver().connect("jdbc:duckdb:", new java.util.Properties());
                var statement = duckdb.createStatement()) {
            statement.execute(
                    "copy (" + ROWS + ") to '" + vault.data().resolve("events.parquet") + "' (format parquet)");
            ScriptFolder scripts = vault.generate(SPECS);
            vault.load(scripts, "events.parquet");

            assertThat(vault.test(scripts).tests()).isNotEmpty().allMatch(t -> t.status() == TestResult.Status.PASSED);
            assertThat(vault.rows("""
                            select e.event_no, extract(hour from s.happened_at), extract(day from s.day),
                              cast(s.price as varchar(9)), s.weight * 2 = 1, case when s.ok then 'yes' end, s.city
                            from h_event e join s_event_details_shop s on s.event_hk = e.event_hk
                            where e.event_no > 0 order by 1
                            """))
                    .extracting(row -> String.join(" ", row))
                    .satisfiesExactly(
                            one -> assertThat(one).matches("1 3 2 12.50 t(rue)? yes Ulm"),
                            two -> assertThat(two).isEqualTo("2 null null 3.00 null null null"));
        }
    }
}
