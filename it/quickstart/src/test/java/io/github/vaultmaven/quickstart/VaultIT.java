// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After the four days, in the order in which they came, the vault holds what the files say. */
class VaultIT {
    private static final Set<String> KEY_KINDS = Set.of("null_key", "blank_key", "bad_key", "null_child");
    private static Vault vault;

    @BeforeAll
    static void open() throws SQLException {
        vault = new Vault();
    }

    @AfterAll
    static void close() throws SQLException {
        vault.close();
    }

    @ParameterizedTest
    @CsvSource({
        "customer, false, customer.customer_id customer_phone.customer_id customer_merge.customer_id"
                + " customer_merge.surviving_customer_id orders.customer_id",
        "order, true, orders.order_id orders_cdc.order_id lineitem.order_id payments.order_id",
        "part, true, part.part_id lineitem.part_id partsupp.part_id",
        "supplier, false, supplier.supplier_id lineitem.supplier_id partsupp.supplier_id",
        "nation, false, nation.nation_code country.country_code customer.nation_code supplier.country_code",
        "region, false, region.region_code nation.region_code",
    })
    void aHubHoldsEveryKeyThatAFileNames(String hub, boolean numbers, String columns) throws SQLException {
        Set<String> expected = new HashSet<>(Delivered.keys(numbers, columns.split(" ")));
        String key = hub + (hub.equals("nation") || hub.equals("region") ? "_code" : "_id");
        List<String> stored = vault.column("select cast(" + key + " as varchar) from h_" + hub).stream()
                .map(value -> Delivered.key(value, numbers))
                .toList();
        // Each once, and the two zero keys.
        assertThat(stored.stream().filter(String::isEmpty).count()).isEqualTo(2);
        assertThat(stored.size()).isEqualTo(expected.size() + 2);
        expected.add("");
        assertThat(new HashSet<>(stored).equals(expected)).as("keys of " + hub).isTrue();
    }

    @Test
    void customersHaveTheHistoryOfTheirDeliveries() throws SQLException {
        List<String> arrival = List.of("2026-03-01", "2026-03-03", "2026-03-02", "2026-03-04");
        assertThat(CustomerHistory.stored(vault)).isEqualTo(CustomerHistory.expected(arrival));
    }

    @Test
    void anOrderLineIsALinkOfFourParts() throws SQLException {
        Set<List<String>> lines = new HashSet<>();
        for (Map<String, String> row : Delivered.rows("lineitem")) {
            List<String> line = List.of(
                    Delivered.key(row.get("order_id"), true),
                    Delivered.key(row.get("part_id"), true),
                    Delivered.key(row.get("supplier_id"), false),
                    Delivered.key(row.get("line_number"), true));
            if (!line.contains("")) {
                lines.add(line);
            }
        }
        assertThat(vault.column("select count(*) from l_order_line where record_source <> 'system'"))
                .containsExactly(String.valueOf(lines.size()));
    }

    @Test
    void customersAreThereOnTheDaysOnWhichTheyWereDelivered() throws SQLException {
        Map<String, TreeMap<String, String>> stored = new HashMap<>();
        for (List<String> row :
                vault.rows("select h.customer_id, cast(cast(s.load_timestamp as date) as varchar), s.status"
                        + " from st_customer_erp s join h_customer h on h.customer_hk = s.customer_hk"
                        + " where h.customer_id is not null")) {
            stored.computeIfAbsent(Delivered.key(row.get(0), false), c -> new TreeMap<>())
                    .put(row.get(1), row.get(2));
        }
        assertThat(CustomerHistory.plain(stored)).isEqualTo(CustomerHistory.plain(statuses()));
        // As the README has it, of each 500 customers number 11 is gone on the second day, and so on.
        assertThat(CustomerHistory.plain(stored))
                .containsEntry(
                        "C000000011", new TreeMap<>(Map.of("2026-03-01", "I", "2026-03-02", "D", "2026-03-03", "I")))
                .containsEntry(
                        "C000000012", new TreeMap<>(Map.of("2026-03-01", "I", "2026-03-03", "D", "2026-03-04", "I")))
                .containsEntry("C000000013", new TreeMap<>(Map.of("2026-03-01", "I", "2026-03-03", "D")));
    }

    private static Map<String, TreeMap<String, String>> statuses() {
        Map<String, TreeMap<String, String>> statuses = new HashMap<>();
        for (String day : Delivered.DAYS) {
            Set<String> there = new HashSet<>();
            Delivered.rows(day, "customer").forEach(row -> there.add(Delivered.key(row.get("customer_id"), false)));
            there.remove("");
            statuses.keySet().stream()
                    .filter(customer -> !there.contains(customer))
                    .forEach(customer -> statuses.get(customer).put(day, "D"));
            there.forEach(customer ->
                    statuses.computeIfAbsent(customer, c -> new TreeMap<>()).put(day, "I"));
        }
        return statuses;
    }

    @Test
    void theBridgeHoldsThePathsFromCustomersToParts() throws SQLException {
        List<List<String>> stored = new ArrayList<>();
        for (List<String> row :
                vault.rows("select c.customer_id, o.order_id, p.part_id, l.line_number from bridge_sales b"
                        + " join h_customer c on c.customer_hk = b.customer_hk join h_order o on o.order_hk = b.order_hk"
                        + " join h_part p on p.part_hk = b.part_hk join l_order_line l on l.order_line_hk = b.order_line_hk"
                        + " where b.snapshot_timestamp = timestamp '2026-03-05 00:00:00'")) {
            stored.add(List.of(Delivered.key(row.get(0), false), row.get(1), row.get(2), row.get(3)));
        }
        List<List<String>> expected = new Sales().paths();
        Comparator<List<String>> order = Comparator.comparing(Object::toString);
        stored.sort(order);
        expected.sort(order);
        assertThat(stored).hasSizeGreaterThan(1000);
        // Not by AssertJ, which would print them all.
        assertThat(stored.equals(expected))
                .as(stored.size() + " of " + expected.size())
                .isTrue();
    }

    @Test
    void theStarAnswersWhatEachSegmentSpentInEachYear() throws SQLException {
        Map<List<String>, BigDecimal> answer = new HashMap<>();
        for (List<String> row : vault.rows(RevenueQuestion.SQL)) {
            answer.put(List.of(row.get(0), row.get(1)), new BigDecimal(row.get(2)).setScale(4));
        }
        assertThat(answer).containsExactlyInAnyOrderEntriesOf(new Sales().revenue());
    }

    /** Satellites, and what else has a payload, take every defect of their table. */
    @ParameterizedTest
    @CsvSource({
        "s_customer_details_erp, erp.customer, false",
        "s_nation_details_erp, erp.nation, false",
        "s_nation_risk_procurement, procurement.country, false",
        "s_order_details_erp, erp.orders, false",
        "s_order_state_erp, erp.orders_cdc, false",
        "s_part_details_procurement, procurement.part, false",
        "s_supplier_details_procurement, procurement.supplier, false",
        "s_customer_match_details_erp, erp.customer_merge, true",
        "s_order_line_details_erp, erp.lineitem, true",
        "s_part_supplier_offer_procurement, procurement.partsupp, true",
        "l_payment, erp.payments, true",
        "ref_order_priority, erp.order_priority, false",
        "ref_ship_mode, erp.ship_mode, false",
    })
    void whatHasAPayloadRejectsWhatTheListSays(String structure, String table, boolean partners) throws SQLException {
        rejects(structure, table, kind -> partners || !kind.equals("null_partner"));
    }

    /** Links without a payload take what is wrong with keys. */
    @ParameterizedTest
    @CsvSource({
        "l_customer_nation, erp.customer",
        "l_nation_region, erp.nation",
        "l_order_customer, erp.orders",
        "l_supplier_nation, procurement.supplier",
        "l_customer_match, erp.customer_merge",
        "l_order_line, erp.lineitem",
        "l_part_supplier, procurement.partsupp",
    })
    void aLinkRejectsWhatTheListSays(String structure, String table) throws SQLException {
        rejects(structure, table, kind -> KEY_KINDS.contains(kind) || kind.equals("null_partner"));
    }

    private static void rejects(String structure, String table, java.util.function.Predicate<String> kinds)
            throws SQLException {
        List<Map<String, String>> listed = Delivered.defects().stream()
                .filter(row -> table.endsWith("." + row.get("table")))
                .filter(row -> !row.get("reason").isEmpty() && kinds.test(row.get("kind")))
                .toList();
        List<String> expected = new ArrayList<>();
        for (Map<String, String> defect : listed) {
            String label = defect.get("day") + " " + defect.get("reason");
            List<List<String>> found =
                    vault.rows("select * from " + structure + "_rejects where source_table = '" + table
                            + "' and cast(load_timestamp as date) = date '" + defect.get("day") + "' and reason = '"
                            + defect.get("reason") + "'");
            for (String part : defect.get("row_key").split("/")) {
                assertThat(found)
                        .as(defect.toString())
                        .anyMatch(row -> part.isBlank() ? row.stream().anyMatch(String::isBlank) : row.contains(part));
            }
            expected.add(label);
            if (defect.get("reason").equals("conflict")) {
                expected.add(label);
            }
        }
        assertThat(vault.column("select cast(cast(load_timestamp as date) as varchar) || ' ' || reason from "
                        + structure + "_rejects"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
