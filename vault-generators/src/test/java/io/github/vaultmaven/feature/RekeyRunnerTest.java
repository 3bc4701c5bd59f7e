// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.run.JdbcDatabase;
import io.github.vaultmaven.run.RekeyFailed;
import io.github.vaultmaven.run.RekeyReport;
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

/** When keys are changed, when there is nothing to change, and when the change is refused, so that all stays as it was. */
class RekeyRunnerTest {

    /** Of this profile, keys that differ in case are two; of {@code vault-1}, one. */
    private static final String FORMER = "{profile: datavault4dbt-1}";

    @TempDir
    Path work;

    @Test
    void twoKeysDoNotBecomeOne() throws Exception {
        try (var database = new JdbcDatabase("duckdb", new DuckDBDriver(), "jdbc:duckdb:", null, null)) {
            deliver(database);
            ScriptFolder former = scripts("former", FORMER);
            load(database, former);
            List<String> before = hub(database);
            ScriptFolder changed = scripts("changed", "{profile: vault-1, replaces: " + FORMER + "}");
            assertThatThrownBy(() -> new RekeyRunner(database, options(changed), RunListener.SILENT).run(changed))
                    .isInstanceOf(RekeyFailed.class)
                    .hasMessage("The keys of shop were not changed; the vault is as it was.\n"
                            + "h_customer: 2 keys become one");
            assertThat(hub(database)).isEqualTo(before).hasSize(5);
        }
    }

    @Test
    void aSecondChangeIsMadeThoughTheMapsOfTheFirstAreThere() throws Exception {
        try (var database = new JdbcDatabase("duckdb", new DuckDBDriver(), "jdbc:duckdb:", null, null)) {
            deliver(database);
            load(database, scripts("first", "{algorithm: md5}"));
            rekey(database, scripts("second", "{algorithm: sha1, replaces: {algorithm: md5}}"));
            ScriptFolder third = scripts("third", "{algorithm: sha256, replaces: {algorithm: sha1}}");
            assertThatThrownBy(() -> load(database, third)).hasMessageContaining("vault:rekey");
            assertThat(rekey(database, third).changed()).isTrue();
            load(database, third);
            assertThat(hub(database)).hasSize(4).allMatch(row -> row.indexOf(' ') == 64);
        }
    }

    @Test
    void aNewVaultHasTheNewKeysAndIsLoadedAgain() throws Exception {
        try (var database = new JdbcDatabase("duckdb", new DuckDBDriver(), "jdbc:duckdb:", null, null)) {
            deliver(database);
            ScriptFolder scripts = scripts("new", "{algorithm: sha256, replaces: {algorithm: md5}}");
            assertThat(rekey(database, scripts).summary()).isEqualTo("no keys to change");
            load(database, scripts);
            load(database, scripts);
            assertThat(rekey(database, scripts).changed()).isFalse();
            assertThat(hub(database)).hasSize(4);
        }
    }

    private static void deliver(JdbcDatabase database) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table customers as select * from (values ('a'), ('A'), ('b')) t(customer_no)");
        }
    }

    private void load(JdbcDatabase database, ScriptFolder scripts) {
        new VaultRunner(database, database, options(scripts), RunListener.SILENT, Clock.systemUTC()).run(scripts);
    }

    private RekeyReport rekey(JdbcDatabase database, ScriptFolder scripts) {
        return new RekeyRunner(database, options(scripts), RunListener.SILENT).run(scripts);
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
        new Generation(settings, RekeyRunnerTest.class.getClassLoader()).run();
        return ScriptFolder.read(out.resolve("shop/duckdb"));
    }
}
