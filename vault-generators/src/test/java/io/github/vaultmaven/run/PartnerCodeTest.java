// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key of one source is one key, whichever of the source's tables delivers it; see the spec reference, collision codes. */
class PartnerCodeTest {

    private static final String SPECS = """
            source: shop
            load_timestamp: {path: "_(\\\\d{8})[.]csv", format: yyyyMMdd}
            tables:
              customers:
                files: "customers_*.csv"
                columns: {customer_no: varchar(10)}
              orders:
                files: "orders_*.csv"
                columns: {order_no: varchar(10), customer_no: varchar(10), country: varchar(2)}
            ---
            entity: customer
            hub: {business_key: [customer_no]}
            source_mappings: {shop: {table: customers, collision_code: CUST}}
            ---
            entity: country
            hub: {business_key: [{name: country, type: varchar(2)}]}
            ---
            entity: order
            hub: {business_key: [order_no]}
            links:
              - {name: order_customer, related_hub: customer}
              - {name: order_country, related_hub: country}
            source_mappings: {shop: {table: orders, collision_code: ORD}}
            """;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aPartnerHasTheCodeOfItsOwnMapping(String engine) throws Exception {
        try (var vault = new SpecVault(home, engine)) {
            ScriptFolder scripts = vault.generate(SPECS);
            vault.load(scripts, "customers_20260101.csv", "customer_no\n7\n8\n");
            vault.load(scripts, "orders_20260102.csv", "order_no,customer_no,country\n1,7,AT\n2,9,AT\n");

            assertThat(vault.rows("select customer_no, lower(cast(customer_hk as varchar(99))) from h_customer"
                            + " where run_id <> 0 order by 1"))
                    .isEqualTo(List.of(
                            List.of("7", md5("4:CUST;1:7")),
                            List.of("8", md5("4:CUST;1:8")),
                            List.of("9", md5("4:CUST;1:9"))));
            assertThat(vault.rows("select lower(cast(order_hk as varchar(99))) from h_order where order_no = '1'"))
                    .containsExactly(List.of(md5("3:ORD;1:1")));
            // A hub that the source says nothing else of has the code of the mapping that brings its keys.
            assertThat(vault.rows("select lower(cast(country_hk as varchar(99))) from h_country where run_id <> 0"))
                    .containsExactly(List.of(md5("3:ORD;2:AT")));
            assertThat(vault.rows("select o.order_no, c.customer_no from l_order_customer l"
                            + " join h_order o on o.order_hk = l.order_hk"
                            + " join h_customer c on c.customer_hk = l.customer_hk"
                            + " where l.run_id <> 0 order by 1"))
                    .containsExactly(List.of("1", "7"), List.of("2", "9"));
            assertThat(vault.test(scripts).tests())
                    .filteredOn(test -> test.status() != TestResult.Status.PASSED)
                    .isEmpty();
        }
    }

    private static String md5(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
