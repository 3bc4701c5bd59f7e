// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects built on the packages become specs that give the same keys; what does not is told with its place. */
class DbtImportTest {

    private static final Path PROJECTS = Path.of("src", "test", "resources", "importing");

    @TempDir
    Path folder;

    private static VaultModel model(ImportedSpecs specs) {
        var diagnostics = new Diagnostics();
        SpecSet read = SpecReader.read(
                specs.files().entrySet().stream()
                        .map(file -> YamlSource.of(file.getKey(), file.getValue()))
                        .toList(),
                diagnostics);
        return Resolver.resolve(read, diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.all() + "\n" + specs.files()));
    }

    private static void deliver(LoadedVault vault, String table, String columns, String row) throws SQLException {
        SourceTable source = vault.model().sources().stream()
                .filter(t -> t.fullName().equals(table))
                .findFirst()
                .orElseThrow();
        vault.execute("insert into %s.%s (%s) values (%s)".formatted(source.schema(), source.table(), columns, row));
    }

    /** Keys as the package makes them on PostgreSQL, measured with the package itself. */
    @Test
    void automateDvKeepsItsKeys() throws SQLException {
        try (var vault = new LoadedVault(model(DbtImport.read(PROJECTS.resolve("automate_dv"))), "duckdb")) {
            deliver(
                    vault,
                    "raw_shop.customers",
                    "cust_no, country, full_name, mail, loaded_at",
                    "1001, 'DE', 'Ann', 'ANN@X', timestamp '2024-01-01 00:00:00'");
            deliver(
                    vault,
                    "raw_shop.orders",
                    "order_id, cust_no, country, line_no, status, loaded_at",
                    "7, 1001, 'DE', 1, 'open', timestamp '2024-01-01 00:00:00'");
            vault.run();
            assertThat(vault.query(
                            "select lower(hex(customer_hk)), customer_no, country, record_source from hub_customer"
                                    + " where customer_no is not null"))
                    .containsExactly("99dc70bfc0f925c5858027ab81a8a2ae|1001|DE|SHOP");
            // md5('7||1001||DE||1') and md5('ANN@X||ANN')
            assertThat(vault.query("select lower(hex(order_customer_hk)), line_no from link_order_customer"
                            + " where line_no is not null"))
                    .containsExactly("aaca4eeb957191ae691e0b919c9b11e3|1");
            assertThat(vault.query("select lower(hex(hashdiff)), full_name, email from sat_customer_details"
                            + " where full_name is not null"))
                    .containsExactly("3bde1226e8b714d441392f049dfc6471|Ann|ann@x");
        }
    }

    @Test
    void datavault4dbtKeepsItsKeys() throws SQLException {
        try (var vault = new LoadedVault(model(DbtImport.read(PROJECTS.resolve("datavault4dbt"))), "duckdb")) {
            deliver(
                    vault,
                    "raw_shop.customers",
                    "cust_no, country, advisor_no, full_name, mail, loaded_at",
                    "1001, 'DE', 1002, 'x', ' ab ', timestamp '2024-01-01 00:00:00'");
            vault.run();
            assertThat(vault.query(
                            "select hk_customer_h, cust_no, country, rsrc from customer_h where cust_no is not null"))
                    .containsExactlyInAnyOrder(
                            "705f2fcb18ebef27c19c017565754b1f|1001|DE|SHOP",
                            "c27b0c431bb97a9f314fea68af475877|1002|DE|SHOP");
            assertThat(vault.query("select hk_advice_l from advice_l where hk_customer_h like '705f%'"))
                    .containsExactly("1a0c0cb7880ae0eca8e278817ee027b6");
            // The package's own hash diff of (' ab ', 'x'), in the order of the staging, not of the payload.
            assertThat(vault.query("select hd_customer_s from customer_s where full_name is not null"))
                    .containsExactly("ea9ec0bf0f51a90214fa4e347cb55dd8");
        }
    }

    /** Of a project of one's own with {@code -Dimport.project=/path/to/it}. */
    @Test
    void specsAreValid() {
        ImportedSpecs specs = DbtImport.read(Path.of(System.getProperty(
                "import.project", PROJECTS.resolve("automate_dv").toString())));
        assertThat(model(specs).structures()).isNotEmpty();
    }

    @Test
    void whatIsLostIsToldWithItsPlace() {
        assertThat(DbtImport.read(PROJECTS.resolve("automate_dv")).losses())
                .extracting(Loss::toString)
                .containsExactly(
                        "models/as_of.sql:1: the model is made by no macro of a package; it stays with dbt, or becomes a spec"
                                + " by hand",
                        "models/sats/pit_customer.sql:1: automate_dv.pit is not carried over; write `snapshots` and a `pit`",
                        "models/sats/sat_order_state.sql:4: columns beside the payload are not carried over: as attributes they"
                                + " would be hashed",
                        "models/sats/sat_order_state.sql:8: SQL beside the macro's call is not carried over",
                        "models/staging/stg_orders.sql:13: the hash diff order_hashdiff is made of other columns than the"
                                + " payload of sat_order_state: each key's row is stored once more");
        assertThat(DbtImport.read(PROJECTS.resolve("datavault4dbt")).losses())
                .extracting(Loss::toString)
                .containsExactly(
                        "models/advice_l.sql:3: the column hk_advisor_h becomes advisor_hk_customer_h",
                        "models/customer_s_v1.sql:1: datavault4dbt.sat_v1 is not carried over; a view with end dates; a"
                                + " `dimension` with history, or `lead` in a `view`, takes its place");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        ImportedSpecs specs = DbtImport.read(PROJECTS.resolve("datavault4dbt"));
        Files.writeString(folder.resolve("vault.yaml"), "mine");
        assertThatThrownBy(() -> specs.write(folder))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("nothing was written, as there are in " + folder + " already: vault.yaml");
        assertThat(folder.resolve("entities")).doesNotExist();
        assertThat(folder.resolve("vault.yaml")).hasContent("mine");
        Files.delete(folder.resolve("vault.yaml"));
        specs.write(folder);
        assertThat(folder.resolve("entities/customer.yaml")).isRegularFile();
        assertThat(specs.files().keySet())
                .containsExactly("entities/customer.yaml", "links/advice.yaml", "sources/raw_shop.yaml", "vault.yaml");
    }

    @Test
    void noProjectIsRefused() throws IOException {
        assertThatThrownBy(() -> DbtImport.read(folder)).isInstanceOf(ImportRefused.class);
        Files.writeString(folder.resolve("dbt_project.yml"), "name: x\n");
        assertThatThrownBy(() -> DbtImport.read(folder))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("no model of the project x calls a macro of automate_dv or datavault4dbt");
    }
}
