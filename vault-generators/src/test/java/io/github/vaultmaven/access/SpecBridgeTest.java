// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.business.SpecVault;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bridges and facts over them, from specs to both engines. */
class SpecBridgeTest {

    private static final String SALES = """
            source: shop
            delivery: delta
            tables:
              customers:
                columns:
                  - {name: load_timestamp, type: timestamp}
                  - {name: id, type: varchar}
                  - {name: city, type: varchar}
                  - {name: advisor_id, type: varchar}
              orders:
                columns:
                  - {name: load_timestamp, type: timestamp}
                  - {name: id, type: varchar}
                  - {name: customer_id, type: varchar}
                  - {name: placed_on, type: date}
              lines:
                columns:
                  - {name: load_timestamp, type: timestamp}
                  - {name: order_id, type: varchar}
                  - {name: product_id, type: varchar}
                  - {name: quantity, type: integer}
            ---
            entity: customer
            hub: {business_key: [customer_id]}
            satellites: [{name: details, attributes: [city]}]
            source_mappings: {shop: {table: customers, key_field: id}}
            ---
            entity: order
            hub: {business_key: [order_id]}
            satellites: [{name: details, attributes: [placed_on]}]
            links:
              - {name: order_customer, related_hub: customer, driving_key: [order], effectivity: true}
            source_mappings: {shop: {table: orders, key_field: id}}
            ---
            entity: product
            hub: {business_key: [{name: product_id, type: varchar}]}
            ---
            link: line
            members: [order, product]
            satellites: [{name: details, attributes: [quantity]}]
            source_mappings: {shop: {table: lines}}
            ---
            link: advice
            members: [customer, {hub: customer, role: advisor}]
            source_mappings: {shop: {table: customers, keys: {customer: id, advisor: advisor_id}}}
            ---
            {snapshots: daily, from: 2026-01-01}
            ---
            """;

    private static final String BRIDGE = """
            {bridge: sales, start: customer, path: [order_customer, l_line], snapshots: daily}
            ---
            """;

    private static final String DIMENSIONS = """
            {dimension: customer, hub: customer, type: scd2, attributes: {city: details.city}}
            ---
            {dimension: customer_day, hub: customer, type: snapshot, snapshots: daily, attributes: {city: details.city}}
            ---
            {calendar: days, from: 2026-01-01, to: 2026-12-31}
            ---
            fact: sales
            grain: bridge sales
            kind: periodic
            filter: line_details.quantity > 0
            measures: {quantity: {expression: line_details.quantity}}
            dimensions:
              then: {dimension: customer, as_of: snapshot}
              ordering: {dimension: customer, as_of: order_details.placed_on}
              now: {dimension: customer, as_of: today}
              day_ordering: {dimension: customer_day, as_of: order_details.placed_on}
              day: {calendar: days, date: snapshot}
              placed: {calendar: days, date: placed_on}
            """;

    private static final String PATHS = "select extract(day from b.snapshot_timestamp), c.customer_id, o.order_id,"
            + " p.product_id from bridge_sales b join h_customer c on c.customer_hk = b.customer_hk"
            + " join h_order o on o.order_hk = b.order_hk join h_product p on p.product_hk = b.product_hk"
            + " join l_order_customer x on x.order_customer_hk = b.order_customer_hk and x.customer_hk = b.customer_hk"
            + " join l_line y on y.line_hk = b.line_hk and y.product_hk = b.product_hk";

    /** Order 1 of a goes to b on the second day; a moves on the third. */
    private static void twoRuns(SpecVault vault) throws SQLException {
        vault.deliver("customers", "1 a X ~", "1 b Y ~")
                .deliver("orders", "1 1 a #date'2026-01-01'", "2 1 b #date'2026-01-01'")
                .deliver("lines", "1 1 p #1", "2 1 q #2", "2 1 none #0");
        vault.vault().runAt(HandMade.start(2));
        vault.deliver("customers", "3 a Z ~")
                .deliver("orders", "4 2 a #date'2026-01-03'")
                .deliver("lines", "1 1 late #3", "4 2 p #5");
        vault.vault().runAt(HandMade.start(4));
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aPathIsThereAtTheSnapshotsAtWhichItHolds(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, SALES + BRIDGE.replace("---\n", ""))) {
            twoRuns(vault);
            assertThat(vault.rows(PATHS))
                    .containsExactly(
                            "1|a|1|late",
                            "1|a|1|p",
                            "2|b|1|late",
                            "2|b|1|none",
                            "2|b|1|p",
                            "2|b|1|q",
                            "3|b|1|late",
                            "3|b|1|none",
                            "3|b|1|p",
                            "3|b|1|q",
                            "4|a|2|p",
                            "4|b|1|late",
                            "4|b|1|none",
                            "4|b|1|p",
                            "4|b|1|q");
            assertThat(vault.rows("select count(*) from bridge_sales")).containsExactly("15");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aFactOverItLooksOneDimensionUpAtSeveralTimes(String engine) throws SQLException {
        try (var vault = new SpecVault(engine, SALES + BRIDGE + DIMENSIONS)) {
            twoRuns(vault);
            String rows = "select extract(day from f.snapshot_timestamp), o.order_id, p.product_id, f.quantity,"
                    + " then_.city, ordering_.city, now_.city, day_.city, f.day_key - 20260100, f.placed_key - 20260100"
                    + " from fact_sales f join h_order o on o.order_hk = f.order_hk"
                    + " join h_product p on p.product_hk = f.product_hk"
                    + " join dim_customer then_ on then_.customer_key = f.then_key"
                    + " join dim_customer ordering_ on ordering_.customer_key = f.ordering_key"
                    + " join dim_customer now_ on now_.customer_key = f.now_key"
                    + " join dim_customer_day day_ on day_.customer_day_key = f.day_ordering_key";
            assertThat(vault.rows(rows))
                    .containsExactly(
                            "1|1|late|3|X|X|Z|X|1|1",
                            "1|1|p|1|X|X|Z|X|1|1",
                            "2|1|late|3|Y|Y|Y|Y|2|1",
                            "2|1|p|1|Y|Y|Y|Y|2|1",
                            "2|1|q|2|Y|Y|Y|Y|2|1",
                            "3|1|late|3|Y|Y|Y|Y|3|1",
                            "3|1|p|1|Y|Y|Y|Y|3|1",
                            "3|1|q|2|Y|Y|Y|Y|3|1",
                            "4|1|late|3|Y|Y|Y|Y|4|1",
                            "4|1|p|1|Y|Y|Y|Y|4|1",
                            "4|1|q|2|Y|Y|Y|Y|4|1",
                            "4|2|p|5|Z|Z|Z|Z|4|3");
            assertThat(vault.rows("select count(*) from fact_sales")).containsExactly("12");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aLinkIsClimbedTwiceAndZeroKeysAreNoUnits(String engine) throws SQLException {
        String up = """
                bridge: up
                start: customer
                path: [{link: advice, from: customer}, {link: advice, from: customer}]
                snapshots: daily
                ---
                fact: up
                grain: bridge up
                kind: periodic
                measures: {cities: {expression: "concat(customer_details.city, advisor_details.city, advisor_2_details.city)"}}
                """;
        try (var vault = new SpecVault(engine, SALES + up)) {
            vault.deliver("customers", "1 a X b", "1 b Y c", "2 c Z d");
            vault.vault().runAt(HandMade.start(2));
            String ids =
                    "select extract(day from b.snapshot_timestamp), x.customer_id, y.customer_id, z.customer_id from "
                            + "bridge_up b join h_customer x on x.customer_hk = b.customer_hk"
                            + " join h_customer y on y.customer_hk = b.advisor_customer_hk"
                            + " join h_customer z on z.customer_hk = b.advisor_customer_hk_2";
            assertThat(vault.rows(ids))
                    .containsExactly("1|a|b|c", "1|~|~|~", "1|~|~|~", "2|a|b|c", "2|b|c|d", "2|~|~|~", "2|~|~|~");
            assertThat(vault.rows("select extract(day from snapshot_timestamp), cities from fact_up"))
                    .containsExactly("1|XY", "2|XYZ", "2|YZ");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aLinkJoinedAtAnEarlierHubAddsToThePath(String engine) throws SQLException {
        String tree = """
                bridge: tree
                start: order
                path: [order_customer, line]
                snapshots: daily
                """;
        try (var vault = new SpecVault(engine, SALES + tree)) {
            twoRuns(vault);
            String rows = "select c.customer_id, o.order_id, p.product_id from bridge_tree b"
                    + " join h_customer c on c.customer_hk = b.customer_hk join h_order o on o.order_hk = b.order_hk"
                    + " join h_product p on p.product_hk = b.product_hk where extract(day from b.snapshot_timestamp) = 1";
            assertThat(vault.rows(rows)).containsExactly("a|1|late", "a|1|p");
            assertThat(vault.rows("select count(*) from bridge_tree")).containsExactly("15");
        }
    }

    /** Only a path of zero keys alone is none: a partner that is not known is shown as such. */
    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aPathWithAnUnknownPartnerStays(String engine) throws SQLException {
        String specs = SALES.replace("members: [order, product]", "members: [order, {hub: product, null: zero}]");
        String fact = """
                fact: sales
                grain: bridge sales
                kind: periodic
                measures: {quantity: {expression: line_details.quantity}}
                """;
        try (var vault = new SpecVault(engine, specs + BRIDGE + fact)) {
            vault.deliver("customers", "1 a X ~")
                    .deliver("orders", "1 1 a #date'2026-01-01'")
                    .deliver("lines", "1 1 p #1", "1 1 ~ #4");
            vault.vault().runAt(HandMade.start(1));
            assertThat(vault.rows("select c.customer_id, p.product_id, f.quantity from fact_sales f"
                            + " join h_customer c on c.customer_hk = f.customer_hk"
                            + " join h_product p on p.product_hk = f.product_hk"))
                    .containsExactly("a|p|1", "a|~|4");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.vaultmaven.access.HandMade#engines")
    void aCoarserUnitSumsItsPaths(String engine) throws SQLException {
        String fact = """
                {dimension: customer, hub: customer, type: scd2, attributes: {city: details.city}}
                ---
                {calendar: days, from: 2026-01-01, to: 2026-12-31}
                ---
                fact: bought
                grain: bridge sales
                per: [customer]
                kind: periodic
                measures:
                  paths: {aggregate: count}
                  quantity: {expression: line_details.quantity, aggregate: sum}
                  first_placed: {expression: order_details.placed_on, aggregate: min}
                dimensions:
                  customer: {}
                  day: {calendar: days, date: snapshot}
                  first: {calendar: days, date: first_placed}
                """;
        try (var vault = new SpecVault(engine, SALES + BRIDGE + fact)) {
            twoRuns(vault);
            assertThat(vault.rows("select f.day_key - 20260100, d.customer_id, d.city, f.paths, f.quantity,"
                            + " f.first_key - 20260100 from fact_bought f"
                            + " join dim_customer d on d.customer_key = f.customer_key"))
                    .containsExactly("1|a|X|2|4|1", "2|b|Y|4|6|1", "3|b|Y|4|6|1", "4|a|Z|1|5|3", "4|b|Y|4|6|1");
        }
    }
}
