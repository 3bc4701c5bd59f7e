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
}
