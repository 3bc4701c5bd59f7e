// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that several models share is used if one of them uses it. */
class SharedFindingsTest {

    private static final String SHOP = """
            source: shop
            tables:
              customers: {columns: {customer_no: bigint, name: varchar, phone: varchar}}
              orders: {columns: {order_no: bigint}}
              invoices: {columns: {invoice_no: bigint}}
            """;

    @TempDir
    Path folder;

    @Test
    void whatOneModelUsesIsUsed() throws IOException {
        var files = new TreeMap<>(Map.of(
                "shop.yaml",
                SHOP,
                "sales/vault.yaml",
                "vault: {}",
                "sales/customer.yaml",
                entity("customer", "customer_no", "name", "customers"),
                "stock/vault.yaml",
                "vault: {}",
                "stock/customer.yaml",
                entity("customer", "customer_no", "phone", "customers"),
                "stock/order.yaml",
                entity("order", "order_no", "order_no", "orders")));
        assertThat(found(files)).containsExactly("shop.yaml:5:3 unused-table");
    }

    @Test
    void whatNoModelUsesIsReportedOnce() throws IOException {
        var files = new TreeMap<>(Map.of(
                "shop.yaml", SHOP,
                "sales/vault.yaml", "vault: {}",
                "stock/vault.yaml", "vault: {}"));
        assertThat(found(files)).containsExactly("shop.yaml:1:9 unused-source");
    }

    @Test
    void whatAModelThatUsesThisOneTakesIsUsed() throws IOException {
        String core =
                "{entity: customer, hub: {business_key: [customer_no]}, source_mappings: {shop: {table: customers}}}";
        var files = new TreeMap<>(Map.of(
                "core/vault.yaml", "vault: {name: core}",
                "core/shop.yaml", "{source: shop, tables: {customers: {columns: {customer_no: bigint}}}}",
                "core/customer.yaml", core,
                "core/daily.yaml", "{snapshots: daily, from: 2026-01-01}"));
        assertThat(found(files))
                .containsExactlyInAnyOrder(
                        "core/daily.yaml:1:13 unused-snapshots", "core/customer.yaml:1:26 unused-entity");
        files.put("mart/vault.yaml", "vault: {name: mart, uses: [core]}");
        files.put("mart/pit.yaml", "{pit: customers, hub: customer, snapshots: daily}");
        assertThat(found(files)).containsExactly("mart/pit.yaml:1:7 empty-pit");
    }

    private List<String> found(Map<String, String> files) throws IOException {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Checked.findings(folder, new Fixture(bytes, List.of(), Fixture.ENGINES)).stream()
                .map(d -> d.range() + " " + d.id())
                .toList();
    }

    private static String entity(String name, String key, String attribute, String table) {
        return """
                entity: %s
                hub: {business_key: [%s]}
                satellites: [{name: details, attributes: [{name: kept, from: %s}]}]
                source_mappings: {shop: {table: %s}}
                """.formatted(name, key, attribute, table);
    }
}
