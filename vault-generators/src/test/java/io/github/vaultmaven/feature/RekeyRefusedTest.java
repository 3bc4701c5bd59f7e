// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.run.JdbcDatabase;
import io.github.vaultmaven.run.RekeyFailed;
import io.github.vaultmaven.run.RekeyRunner;
import io.github.vaultmaven.run.RunListener;
import io.github.vaultmaven.run.RunOptions;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.VaultRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that the new profile takes for one stay as they were, and so does all else. */
class RekeyRefusedTest {

    /** Of this profile, keys that differ in case are two; of {@code vault-1}, one. */
    private static final String FORMER = "{profile: datavault4dbt-1}";

    @TempDir
    Path work;

    @Test
    void twoKeysDoNotBecomeOne() throws Exception {
        try (var database = new JdbcDatabase("duckdb", new DuckDBDriver(), "jdbc:duckdb:", null, null)) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table customers as select * from (values ('a'), ('A'), ('b')) t(customer_no)");
            }
            ScriptFolder former = scripts("former", FORMER);
            new VaultRunner(database, database, options(former), RunListener.SILENT, Clock.systemUTC()).run(former);
            List<String> before = hub(database);
            ScriptFolder changed = scripts("changed", "{profile: vault-1, replaces: " + FORMER + "}");
            assertThatThrownBy(() -> new RekeyRunner(database, options(changed), RunListener.SILENT).run(changed))
                    .isInstanceOf(RekeyFailed.class)
                    .hasMessage("The keys of shop were not changed; the vault is as it was.\n"
                            + "h_customer: 2 keys become one");
            assertThat(hub(database)).isEqualTo(before).hasSize(5);
        }
    }

    private RunOptions options(ScriptFolder scripts) {
        return RunOptions.of(work, scripts.folder());
    }

    private static List<String> hub(JdbcDatabase database) throws Exception {
        var rows = new ArrayList<String>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select customer_hk, customer_no from h_customer order by 1")) {
            while (result.next()) {
                rows.add(result.getString(1) + " " + result.getString(2));
            }
        }
        return rows;
    }

    private ScriptFolder scripts(String folder, String hash) throws Exception {
        Path specs = Files.createDirectories(work.resolve(folder).resolve("specs"));
        Files.writeString(specs.resolve("shop.yaml"), """
                vault: {name: shop, conventions: {hash: %s}}
                ---
                source: shop
                load_timestamp: run
                tables: {customers: {columns: {customer_no: varchar(10)}}}
                ---
                entity: customer
                hub: {business_key: [customer_no]}
                source_mappings: {shop: {table: customers}}
                """.formatted(hash));
        Path out = work.resolve(folder).resolve("out");
        var settings = new GenerationSettings(
                specs, specs, out, Optional.empty(), "shop", "sql", List.of("duckdb"), Set.of(), Set.of(), "test");
        new Generation(settings, RekeyRefusedTest.class.getClassLoader()).run();
        return ScriptFolder.read(out.resolve("shop/duckdb"));
    }
}
