// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that was loaded by earlier specs: what is missing is said before anything is loaded. */
class ChangedSpecsTest {

    private static final String SPECS = """
            source: shop
            load_timestamp: {path: "_(\\\\d{8})[.]csv", format: yyyyMMdd}
            tables:
              customers:
                files: {path: "customers_*.csv"}
                columns: {customer_no: bigint, name: varchar(20)%s}
            ---
            entity: customer
            hub: {business_key: [customer_no]}
            satellites:
              - name: details
                attributes: [name%s]
            %s
            source_mappings: {shop: {table: customers}}
            ---
            snapshots: daily
            from: 2026-01-01
            every: year
            ---
            pit: customer
            hub: customer
            snapshots: daily
            satellites: [s_customer_details_shop%s]
            """;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aNewAttributeIsMissingUntilItsColumnsAreThere(String engine) throws Exception {
        try (var vault = new SpecVault(home, engine)) {
            vault.load(
                    vault.generate(SPECS.formatted("", "", "", "")),
                    "customers_20260101.csv",
                    "customer_no,name\n1,Ann\n");
            ScriptFolder changed = vault.generate(SPECS.formatted(
                    ", town: varchar(30)",
                    ", town",
                    "  - {name: more, attributes: [{name: place, from: town}]}",
                    ", s_customer_more_shop"));

            RunFailed refused = catchThrowableOfType(
                    RunFailed.class,
                    () -> vault.load(changed, "customers_20260102.csv", "customer_no,name,town\n1,Ann,Rome\n"));

            assertThat(refused.report().failures())
                    .extracting(Failure::object)
                    .containsExactlyInAnyOrder("s_customer_details_shop", "s_customer_details_shop", "pit_customer");
            String message = refused.getMessage();
            assertThat(message)
                    .contains("s_customer_details_shop was made by earlier scripts and has no column town")
                    .contains("s_customer_details_shop_rejects was made by earlier scripts and has no column town")
                    .contains("alter table \"s_customer_details_shop\" add column \"town\" varchar")
                    .contains("drop table \"pit_customer\";")
                    .contains("create/satellites/s_customer_details_shop.sql:")
                    .contains("m.yaml:11:");
            assertThat(vault.rows("select count(*) from vault_run")).containsExactly(List.of("1"));

            for (String line : message.lines().map(String::strip).toList()) {
                if (line.startsWith("alter table") || line.startsWith("drop table")) {
                    vault.execute(line.substring(0, line.length() - 1));
                }
            }
            vault.load(changed, "customers_20260102.csv", "customer_no,name,town\n1,Ann,Rome\n");
            assertThat(vault.rows("select name, town from s_customer_details_shop where run_id = 2"))
                    .containsExactly(List.of("Ann", "Rome"));
            assertThat(vault.rows("select count(*) from pit_customer where s_customer_more_shop_ldts is null"))
                    .containsExactly(List.of("0"));
        }
    }

    /** As after a change of the hash diff's name: the load fills them anew, so that nobody need do anything. */
    @Test
    void newestRowsOfAnotherShapeAreMadeAnew() throws Exception {
        try (var vault = new SpecVault(home, "duckdb")) {
            ScriptFolder scripts = vault.generate(SPECS.formatted("", "", "", ""));
            vault.load(scripts, "customers_20260101.csv", "customer_no,name\n1,Ann\n");
            vault.execute("alter table s_customer_details_shop__current rename column details_hashdiff to former");
            vault.execute("insert into s_customer_details_shop__current select customer_hk, load_timestamp, '', 1"
                    + " from s_customer_details_shop");

            vault.load(scripts, "customers_20260102.csv", "customer_no,name\n1,Ann\n");

            assertThat(vault.rows("select count(*) from s_customer_details_shop where run_id > 0"))
                    .containsExactly(List.of("1"));
            assertThat(vault.rows("select details_hashdiff from s_customer_details_shop__current"))
                    .isEmpty();
        }
    }
}
