// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.draft.Draft;
import io.github.vaultmaven.draft.Drafting;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.InputFiles;
import io.github.vaultmaven.draft.data.DataReader;
import io.github.vaultmaven.engine.Engines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thing in several tables has one hub, which all of them feed, and a person is asked. */
class SameEntityTest {

    @TempDir
    Path folder;

    private static Draft ddl(String text) {
        return new Drafting(SameEntityTest.class.getClassLoader())
                .draft("shop", "", List.of(new InputFile("a.sql", text.getBytes(StandardCharsets.UTF_8))));
    }

    private Draft files() throws IOException {
        return new Drafting(getClass().getClassLoader(), List.of(new DataReader(Engines::duckdb, folder)))
                .draft("shop", "", InputFiles.of(List.of(folder)));
    }

    private void csv(String name, String key, int from, int to, String other) throws IOException {
        var text = new StringBuilder(key + "," + other + "\n");
        for (int i = from; i <= to; i++) {
            text.append("K")
                    .append(i)
                    .append(',')
                    .append(other.charAt(0))
                    .append(i % 7)
                    .append('\n');
        }
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void tablesOfOneNameAndKeyInTwoSchemas() {
        Draft draft = ddl("""
                CREATE TABLE crm.customers (customer_no varchar(10) PRIMARY KEY, name varchar(50), city varchar(50));
                CREATE TABLE billing.customers (customer_no varchar(10) PRIMARY KEY, iban varchar(34), terms varchar(5));
                """);
        assertThat(draft.files()).containsOnlyKeys("entities/customer.yaml", "sources/shop.yaml");
        assertThat(draft.files().get("entities/customer.yaml"))
                .contains(
                        "    - table: customers\n      key_field: customer_no\n    - table: customers_2\n      key_field: customer_no\n");
        assertThat(draft.report())
                .contains(
                        "Does `billing.customers.customer_no` refer to `crm.customers`? Drafted so by guess 0.70: called like crm.customers");
    }

    @Test
    void otherKeysStayTwoThings() {
        Draft draft = ddl("""
                CREATE TABLE crm.customers (customer_no varchar(10) PRIMARY KEY, name varchar(50));
                CREATE TABLE billing.customers (account_no varchar(10) PRIMARY KEY, iban varchar(34));
                """);
        assertThat(draft.files()).containsKeys("entities/customer.yaml", "entities/customer_2.yaml");
    }

    @Test
    void keysThatHoldTheSameValues() throws IOException {
        csv("clients.csv", "client_no", 1, 40, "tier");
        csv("partners.csv", "partner_code", 11, 40, "region");
        Draft draft = files();
        assertThat(draft.files()).containsOnlyKeys("entities/client.yaml", "sources/shop.yaml");
        assertThat(draft.files().get("entities/client.yaml"))
                .contains(
                        "- table: clients\n      key_field: client_no\n    - table: partners\n      key_field: partner_code\n");
        assertThat(draft.report())
                .contains("guess 0.65: all 30 values are among clients.client_no: one thing in two places");
    }

    @Test
    void keysThatHoldOthersAreOtherThings() throws IOException {
        csv("clients.csv", "client_no", 1, 40, "tier");
        csv("partners.csv", "partner_code", 30, 80, "region");
        assertThat(files().files()).containsKeys("entities/client.yaml", "entities/partner.yaml");
    }

    @Test
    void keysOfSeveralColumnsInThreeSchemas() {
        Draft draft = ddl("""
                CREATE TABLE crm.customers (company_code char(4), customer_no varchar(10), name varchar(50), PRIMARY KEY (company_code, customer_no));
                CREATE TABLE billing.customers (customer_no varchar(10), company_code char(4), terms varchar(5), PRIMARY KEY (customer_no, company_code));
                CREATE TABLE support.customers (company_code char(4), customer_no varchar(10), tier varchar(5), PRIMARY KEY (company_code, customer_no));
                """);
        assertThat(draft.files()).containsOnlyKeys("entities/customer.yaml", "sources/shop.yaml");
        assertThat(draft.files().get("entities/customer.yaml"))
                .contains("    - table: customers\n      key_field: [company_code, customer_no]\n"
                        + "    - table: customers_2\n      key_field: [company_code, customer_no]\n"
                        + "    - table: customers_3\n      key_field: [company_code, customer_no]\n");
    }

    /** Three systems know 60 shops, each in its own words; the third knows 40 of them. */
    @Test
    void keysOfSeveralColumnsThatHoldTheSameValuesInThreeFiles() throws IOException {
        shops("a_shops.csv", "country_code,shop_no", 60);
        shops("b_branches.csv", "land_key,branch_no", 60);
        shops("c_outlets.csv", "state_id,outlet_id", 40);
        Draft draft = files();
        assertThat(draft.files()).containsOnlyKeys("entities/a_shop.yaml", "sources/shop.yaml");
        assertThat(draft.files().get("entities/a_shop.yaml"))
                .contains("key_field: [country_code, shop_no]")
                .contains("key_field: [land_key, branch_no]")
                .contains("key_field: [state_id, outlet_id]");
    }

    private void shops(String name, String key, int rows) throws IOException {
        var text = new StringBuilder(key + ",x" + name.charAt(0) + "\n");
        for (int i = 0; i < rows; i++) {
            text.append("%s,N%d,%d%n".formatted(List.of("AT", "CH", "DE").get(i % 3), i / 3, i % 7));
        }
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void fourSystemsByNameBeforeTheTable() {
        Draft draft = ddl("""
                CREATE TABLE crm_customers (customer_no varchar(10) PRIMARY KEY, name varchar(50));
                CREATE TABLE erp_customers (customer_no varchar(10) PRIMARY KEY, terms varchar(5));
                CREATE TABLE web_customers (customer_no varchar(10) PRIMARY KEY, nick varchar(5));
                CREATE TABLE old_customers (customer_no integer PRIMARY KEY, nick varchar(5));
                """);
        assertThat(draft.files())
                .containsOnlyKeys("entities/crm_customer.yaml", "entities/old_customer.yaml", "sources/shop.yaml");
        assertThat(draft.report()).contains("called like crm_customers but for the first word");
    }

    /** Each system knows things that the others do not; the name of the key and half of its values say that they are the same. */
    @Test
    void keysOfOneNameThatHoldTheSameInPart() throws IOException {
        csv("clients.csv", "customer_no", 1, 40, "tier");
        csv("debtors.csv", "customer_no", 16, 60, "region");
        csv("prospects.csv", "customer_no", 21, 80, "area");
        Draft draft = files();
        assertThat(draft.files()).containsOnlyKeys("entities/client.yaml", "sources/shop.yaml");
        assertThat(draft.report()).contains("a key of the same name; 25 of 45 values are among clients.customer_no");
    }
}
