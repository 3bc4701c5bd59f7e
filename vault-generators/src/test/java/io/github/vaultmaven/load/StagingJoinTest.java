// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns fetched from another table of the same delivery, or from the vault. */
class StagingJoinTest {

    private static String at(int day) {
        return "timestamp '2026-01-0" + day + " 00:00:00', ";
    }

    /** Orders refer to customers by an internal number; the customer's business key stands in another table. */
    private static String orders(String unmatched, String required) {
        return """
                source: shop
                tables:
                  orders:
                    columns: {load_timestamp: timestamp, order_no: varchar, cust_ref: varchar, total: integer}
                    join:
                      - {table: customers, on: {cust_ref: id}, take: {customer_no: no, grade: grade}, unmatched: %s}
                  customers:
                    columns:
                      load_timestamp: timestamp
                      id: integer
                      no: varchar
                      grade: {type: integer, text: true}
                      deleted: boolean
                    filter: "not deleted"
                ---
                entity: customer
                hub: {business_key: [{name: customer_no, type: varchar, required: %s}]}
                source_mappings:
                  shop: [{table: customers, key_field: no}]
                ---
                entity: order
                hub: {business_key: [order_no]}
                satellites:
                  - {name: d, attributes: [total]}
                  - {name: g, attributes: [{name: grade, type: integer}]}
                links:
                  - {name: order_customer, related_hub: customer}
                source_mappings:
                  shop: {table: orders, key_field: order_no, links: {order_customer: {customer: customer_no}}}
                """.formatted(unmatched, required);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aRowWithoutPartnerIsRejectedWhereWhatWasFetchedIsRead(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, orders("reject", "true"))) {
            vault.deliver(
                            "shop.customers",
                            "load_timestamp, id, no, grade, deleted",
                            at(1) + "1, 'C1', '5', false",
                            at(1) + "2, 'C2', 'x', false",
                            at(1) + "3, 'C3', '5', true",
                            at(2) + "4, 'C4', '5', false")
                    .deliver(
                            "shop.orders",
                            "load_timestamp, order_no, cust_ref, total",
                            at(1) + "'o1', '1', 10",
                            at(1) + "'o2', '2', 20",
                            at(1) + "'o3', '3', 30",
                            at(1) + "'o4', '4', 40",
                            at(1) + "'o5', null, 50",
                            at(1) + "null, '9', 60",
                            at(1) + "'o7', 'seven', 70")
                    .run();
            assertThat(vault.query("select order_no from h_order where order_no is not null"))
                    .containsExactly("o1", "o2", "o3", "o4", "o5", "o7");
            assertThat(vault.query("select total from s_order_d_shop where run_id <> 0"))
                    .containsExactly("10", "20", "30", "40", "50", "70");
            assertThat(vault.query("select customer_no from h_customer where customer_no is not null"))
                    .containsExactly("C1", "C2", "C4");
            assertThat(vault.query("select reason, customer_no, _unmatched from h_customer_rejects"))
                    .containsOnly("unmatched|~|shop.customers")
                    .hasSize(1);
            assertThat(vault.query("select o.order_no, c.customer_no from l_order_customer l"
                            + " join h_order o on o.order_hk = l.order_hk"
                            + " join h_customer c on c.customer_hk = l.customer_hk where o.order_no is not null"))
                    .containsExactly("o1|C1", "o2|C2");
            assertThat(vault.query("select reason, order_no from l_order_customer_rejects"))
                    .containsExactlyInAnyOrder(
                            "unmatched|o3", "unmatched|o4", "unmatched|o5", "null_key|~", "unmatched|o7");
            assertThat(vault.query("select reason, order_no, grade from s_order_g_shop_rejects"))
                    .containsExactlyInAnyOrder(
                            "bad_type|o2|x",
                            "unmatched|o3|~",
                            "unmatched|o4|~",
                            "unmatched|o5|~",
                            "null_key|~|~",
                            "unmatched|o7|~");
        }
    }

    /** A part that may be missing leaves a key without it; one that was looked for in vain leaves none. */
    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aPartThatWasLookedForInVainLeavesNoKey(String engine) throws SQLException {
        String specs = orders("reject", "false")
                .replace("cust_ref: varchar,", "cust_ref: varchar, area: varchar,")
                .replace(
                        "{name: customer_no, type: varchar",
                        "{name: area, type: varchar}, {name: customer_no, type: varchar")
                .replaceAll("(\\n +)no: varchar", "$1no: varchar$1area: varchar")
                .replace("key_field: no", "key_field: [area, no]")
                .replace("{customer: customer_no}", "{customer: [area, customer_no]}");
        try (var vault = new SpecVault(engine, specs)) {
            vault.deliver(
                            "shop.customers",
                            "load_timestamp, id, no, area, grade, deleted",
                            at(1) + "1, 'C1', 'N', '5', false")
                    .deliver(
                            "shop.orders",
                            "load_timestamp, order_no, cust_ref, area, total",
                            at(1) + "'o1', '1', 'N', 10",
                            at(1) + "'o2', '2', 'S', 20")
                    .run();
            assertThat(vault.query("select area, customer_no from h_customer where area is not null"))
                    .containsExactly("N|C1");
            assertThat(vault.query("select reason, area from h_customer_rejects"))
                    .containsExactly("unmatched|S");
        }
    }

    /** Its member is no part of the link's identity, so that the row has a key; it is rejected, and was not seen. */
    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aLinkIsNotSeenWhereAMemberWasLookedForInVain(String engine) throws SQLException {
        String specs = orders("reject", "true")
                .replace(
                        "related_hub: customer}",
                        "related_hub: customer, members: [order, {hub: customer, identifying: false}], record_tracking: true, satellites: [{name: t, attributes: [total]}]}");
        try (var vault = new SpecVault(engine, specs)) {
            vault.deliver("shop.customers", "load_timestamp, id, no, grade, deleted", at(1) + "1, 'C1', '5', false")
                    .deliver(
                            "shop.orders",
                            "load_timestamp, order_no, cust_ref, total",
                            at(1) + "'o1', '1', 10",
                            at(1) + "'o2', '2', 20")
                    .run();
            assertThat(vault.query("select count(*) from rts_order_customer where source_table <> 'system'"))
                    .containsExactly("1");
            assertThat(vault.query("select reason from rts_order_customer_rejects"))
                    .containsExactly("unmatched");
            assertThat(vault.query("select total from s_order_customer_t_shop where run_id <> 0"))
                    .containsExactly("10");
            assertThat(vault.query("select reason, total from s_order_customer_t_shop_rejects"))
                    .containsExactly("unmatched|20");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void keysWithAPartnerAreStoredOnceHoweverOftenTheyCome(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, orders("reject", "true"))) {
            vault.deliver("shop.customers", "load_timestamp, id, no, grade, deleted", at(1) + "1, 'C1', '5', false")
                    .deliver(
                            "shop.orders",
                            "load_timestamp, order_no, cust_ref, total",
                            at(1) + "'o1', '1', 10",
                            at(1) + "'o2', '2', 20")
                    .run();
            vault.run();
            assertThat(vault.query("select customer_no from h_customer where customer_no is not null"))
                    .containsExactly("C1");
            assertThat(vault.query("select count(*) from l_order_customer where run_id <> 0"))
                    .containsExactly("1");
            assertThat(vault.query("select reason, order_no from l_order_customer_rejects"))
                    .containsExactly("unmatched|o2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aRowWithoutPartnerMayTakeTheZeroKey(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, withZeroKeys("zero"))) {
            vault.deliver("shop.customers", "load_timestamp, id, no, grade, deleted", at(1) + "1, 'C1', '5', false")
                    .deliver(
                            "shop.orders",
                            "load_timestamp, order_no, cust_ref, total",
                            at(1) + "'o1', '1', 10",
                            at(1) + "'o2', '2', 20")
                    .run();
            assertThat(vault.query("select o.order_no, c.customer_no from l_order_customer l"
                            + " join h_order o on o.order_hk = l.order_hk"
                            + " join h_customer c on c.customer_hk = l.customer_hk where o.order_no is not null"))
                    .containsExactly("o1|C1", "o2|~");
            assertThat(vault.query("select reason from l_order_customer_rejects"))
                    .isEmpty();
        }
    }

    /** Orders whose customer may be missing. */
    private static String withZeroKeys(String unmatched) {
        return orders(unmatched, "false")
                .replace(
                        "related_hub: customer}",
                        "related_hub: customer, members: [order, {hub: customer, 'null': zero}]}");
    }

    /** A customer may be missing, but one that is named must be known. */
    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void whatIsRejectedWithoutPartnerTakesNoZeroKey(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, withZeroKeys("reject"))) {
            vault.deliver("shop.customers", "load_timestamp, id, no, grade, deleted", at(1) + "1, 'C1', '5', false")
                    .deliver(
                            "shop.orders",
                            "load_timestamp, order_no, cust_ref, total",
                            at(1) + "'o1', '1', 10",
                            at(1) + "'o2', '2', 20")
                    .run();
            assertThat(vault.query("select order_no from stg_order_shop s"
                            + " join l_order_customer l on l.order_customer_hk = s.order_customer_hk"))
                    .containsExactly("o1");
            assertThat(vault.query("select reason, order_no from l_order_customer_rejects"))
                    .containsExactly("unmatched|o2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void ofSeveralPartnersTheFirstInRowOrderIsTaken(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, orders("reject", "true"))) {
            vault.deliver(
                            "shop.customers",
                            "load_timestamp, id, no, grade, deleted",
                            at(1) + "1, 'a', '1', false",
                            at(1) + "1, 'Z', '1', false",
                            at(1) + "1, 'É', '1', false",
                            at(1) + "1, 'A', '2', false",
                            at(2) + "1, 'A', '1', false",
                            at(1) + "2, 'twice', '3', false",
                            at(1) + "2, 'twice', '3', false")
                    .deliver(
                            "shop.orders",
                            "load_timestamp, order_no, cust_ref, total",
                            at(1) + "'o1', '1', 10",
                            at(1) + "'o2', '2', 20")
                    .run();
            // A row stays one row, of equal partners too.
            assertThat(vault.query("select order_no, customer_no, grade from stg_order_shop"))
                    .containsExactly("o1|Z|1", "o2|twice|3");
        }
    }

    private static final String VAULT = """
            source: shop
            tables:
              customers:
                columns: {load_timestamp: timestamp, no: varchar, mail: varchar, city: varchar}
              orders:
                columns: {load_timestamp: timestamp, order_no: varchar, mail: varchar}
                join:
                  - {table: customer, as_of: vault, on: {mail: mail}, take: {cust: customer_no, town: city}, unmatched: reject}
            ---
            entity: customer
            hub: {business_key: [{name: customer_no, type: varchar}]}
            satellites: [{name: d, attributes: [{name: mail, type: varchar}, {name: city, type: varchar}]}]
            source_mappings: {shop: {table: customers, key_field: no}}
            ---
            entity: order
            hub: {business_key: [order_no]}
            satellites: [{name: o, attributes: [town]}]
            links: [{name: order_customer, related_hub: customer}]
            source_mappings:
              shop: {table: orders, key_field: order_no, links: {order_customer: {customer: cust}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void theVaultIsAskedAsOfTheRow(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, VAULT)) {
            String customers = "load_timestamp, no, mail, city";
            String orders = "load_timestamp, order_no, mail";
            vault.deliver(
                            "shop.customers",
                            customers,
                            at(2) + "'C1', 'x@a', 'Ulm'",
                            at(4) + "'C1', 'y@a', 'Bonn'",
                            at(4) + "'C2', 'x@a', 'Kiel'",
                            at(6) + "'A3', 'x@a', 'Jena'")
                    .deliver(
                            "shop.orders",
                            orders,
                            at(1) + "'early', 'x@a'",
                            at(3) + "'o3', 'x@a'",
                            at(4) + "'o4', 'x@a'",
                            at(5) + "'o5', 'y@a'",
                            at(7) + "'o7', 'x@a'",
                            at(7) + "'none', 'z@a'",
                            at(7) + "'null', null")
                    .run();
            // x@a is C1 until 4, then C2, from 6 on also A3, who came later.
            assertThat(vault.query("select order_no, customer_no, town from stg_order_shop"))
                    .containsExactlyInAnyOrder(
                            "early|~|~", "o3|C1|Ulm", "o4|C2|Kiel", "o5|C1|Bonn", "o7|C2|Kiel", "none|~|~", "null|~|~");
            assertThat(vault.query("select reason, order_no, _unmatched from l_order_customer_rejects"))
                    .containsExactlyInAnyOrder(
                            "unmatched|early|customer", "unmatched|none|customer", "unmatched|null|customer");
            assertThat(vault.query("select customer_no from h_customer where customer_no is not null"))
                    .containsExactly("A3", "C1", "C2");
            assertThat(vault.query("select customer_no from h_customer_rejects"))
                    .isEmpty();
            assertThat(vault.query("select town from s_order_o_shop where run_id <> 0"))
                    .containsExactly("Bonn", "Kiel", "Kiel", "Ulm");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aHubIsAskedByItsNormalisedKey(String engine) throws SQLException {
        String specs = VAULT.replace("on: {mail: mail}", "on: {mail: customer_no}");
        try (var vault = new SpecVault(engine, specs)) {
            vault.deliver(
                            "shop.customers",
                            "load_timestamp, no, mail, city",
                            at(2) + "'c1', 'x@a', 'Ulm'",
                            at(2) + "'c2', 'x@a', 'Kiel'")
                    .deliver(
                            "shop.orders",
                            "load_timestamp, order_no, mail",
                            at(3) + "'o', ' C1 '",
                            at(1) + "'p', 'C1'",
                            at(3) + "'q', 'c2'")
                    .run();
            assertThat(vault.query("select order_no, customer_no, town from stg_order_shop"))
                    .containsExactlyInAnyOrder("o|c1|Ulm", "p|~|~", "q|c2|Kiel");
        }
    }

    /** Another table, which knows no more of customers than their numbers. */
    private static final String TWO_TABLES = VAULT.replace(
                    "  orders:\n", "  numbers:\n    columns: {load_timestamp: timestamp, no: varchar}\n  orders:\n")
            .replace("satellites: [{name: d, ", "satellites: [{name: d, tables: [customers], ")
            .replace(
                    "{shop: {table: customers, key_field: no}}",
                    "{shop: [{table: customers, key_field: no}, {table: numbers, key_field: no}]}");

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aKeyOfWhichNothingElseIsKnownIsFound(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, TWO_TABLES.replace("on: {mail: mail}", "on: {mail: customer_no}"))) {
            vault.deliver("shop.numbers", "load_timestamp, no", at(1) + "'C9'")
                    .deliver("shop.customers", "load_timestamp, no, mail, city", at(5) + "'C9', 'x@a', 'Ulm'")
                    .deliver("shop.orders", "load_timestamp, order_no, mail", at(3) + "'o', 'C9'")
                    .run();
            assertThat(vault.query("select order_no, customer_no, town from stg_order_shop"))
                    .containsExactly("o|C9|~");
            assertThat(vault.query("select reason from l_order_customer_rejects"))
                    .isEmpty();
        }
    }

    /** Of those that came first, at once: by record source, then by key. */
    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void ofSeveralThatCameAtOnceOneIsTaken(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, TWO_TABLES)) {
            // The table that is named later has the lower name: its rows are the first to be stored of no key.
            vault.deliver("shop.numbers", "load_timestamp, no", at(1) + "'A1'", at(1) + "'Z1'")
                    .deliver(
                            "shop.customers",
                            "load_timestamp, no, mail, city",
                            at(1) + "'Z1', 'm@a', 'Ulm'",
                            at(2) + "'A1', 'm@a', 'Bonn'",
                            at(2) + "'B2', 'n@a', 'Kiel'",
                            at(2) + "'B1', 'n@a', 'Jena'",
                            at(2) + "'B3', 'n@a', 'Hof'")
                    .deliver(
                            "shop.orders", "load_timestamp, order_no, mail", at(3) + "'o', 'm@a'", at(3) + "'p', 'n@a'")
                    .run();
            assertThat(vault.query("select order_no, customer_no, town from stg_order_shop"))
                    .containsExactlyInAnyOrder("o|Z1|Ulm", "p|B1|Jena");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgresql"})
    void aHubIsReadByTheSchedulerFirst(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, VAULT)) {
            String manifest = vault.vault().scripts().get("manifest.json");
            int staging = manifest.indexOf("\"load/staging/stg_order_shop");
            assertThat(staging).isPositive();
            assertThat(manifest.substring(manifest.lastIndexOf('{', staging), manifest.indexOf('}', staging)))
                    .contains("h_customer")
                    .contains("s_customer_d_shop");
        }
    }
}
