// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveriesTest {
    private static final List<String> DAYS = List.of("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04");
    private static final Set<String> INVENTED = Set.of("999999999", "9999999999999", "X12", "C999999999");

    @TempDir
    static Path directory;

    @BeforeAll
    static void make() {
        MakeDeliveries.main(new String[] {directory.toString(), "0.01"});
    }

    /** Counts of the TPC-H specification (4.2.5) at scale 0.01; its line count is that of dbgen at this scale. */
    @ParameterizedTest
    @CsvSource({
        "region, 1, 5",
        "nation, 1, 25",
        "customer, 1, 1500",
        "orders, 1, 15000",
        "lineitem, 2, 60175",
        "supplier, 1, 100",
        "part, 1, 2000",
        "partsupp, 2, 8000"
    })
    void holdsAsManyKeysAsTpchHas(String table, int keyColumns, int count) {
        assertThat(keys(table, keyColumns)).hasSize(count);
    }

    @Test
    void logsEachOrderOnceAsInserted() {
        List<Map<String, String>> first = Stream.of("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04")
                .flatMap(day -> csv(day, "orders_cdc").maps().stream())
                .filter(row -> row.get("operation").equals("I"))
                .toList();
        // 15,000 orders, one copy (26 is a U on a later day), and three orders come back in each 5000.
        assertThat(first).hasSize(15_000 + 3 * 3);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 2026-03-02, 17", "2026-03-02, 2026-03-03, 42", "2026-03-03, 2026-03-04, 63"})
    void changesOneCustomerInAHundred(String before, String after, int rest) {
        Set<String> odd = Csv.read(directory.resolve("DEFECTS.csv")).maps().stream()
                .filter(row -> row.get("table").equals("customer"))
                .map(row -> row.get("row_key").strip().toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        Map<String, List<Map<String, String>>> old = csv(before, "customer").byKey(1);
        Set<String> changed = csv(after, "customer").byKey(1).entrySet().stream()
                .filter(entry -> old.containsKey(entry.getKey()) && !odd.contains(entry.getKey()))
                .filter(entry -> !entry.getValue().equals(old.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        Predicate<String> due = key -> Integer.parseInt(key.substring(1)) % 100 == rest;
        long goingBack = after.equals("2026-03-02") ? 3 : 0; // 17, 517 and 1017 are listed, for they return
        assertThat(changed).allMatch(due).hasSize((int) (15 - goingBack));
    }

    @Test
    void goesThereAndBack() {
        for (String key : List.of("C000000017", "C000000517", "C000001017")) {
            List<List<Map<String, String>>> states = DAYS.stream()
                    .map(day -> csv(day, "customer").byKey(1).get(key))
                    .toList();
            assertThat(states.get(1)).isNotEqualTo(states.get(0));
            assertThat(states.get(2)).isEqualTo(states.get(0));
        }
    }

    @Test
    void takesAPaymentTwiceOnlyWithAnotherAmount() {
        Map<String, String> first = payment("2026-03-01", "281");
        Map<String, String> taken = payment("2026-03-03", "281");
        assertThat(taken.get("order_id")).isEqualTo(first.get("order_id"));
        assertThat(taken.get("amount")).isNotEqualTo(first.get("amount"));
        assertThat(payment("2026-03-02", "981").get("amount"))
                .isNotEqualTo(payment("2026-03-03", "981").get("amount"));
        assertThat(payment("2026-03-02", "261")).isEqualTo(payment("2026-03-01", "261"));
    }

    @Test
    void movesAnOrderTwice() {
        // 117 is the number of the order with key 453: 117 = 14 * 8 + 5, 14 * 32 + 5 = 453.
        List<String> customers = Stream.of("2026-03-01", "2026-03-02", "2026-03-03")
                .map(day -> csv(day, "orders").byKey(1).get("453").get(0).get("customer_id"))
                .toList();
        assertThat(customers).doesNotHaveDuplicates();
    }

    private static Map<String, String> payment(String day, String id) {
        return csv(day, "payments").maps().stream()
                .filter(row -> row.get("payment_id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsTheDeliveriesInOrderOfArrival() {
        List<Map<String, String>> list =
                Csv.read(directory.resolve("DELIVERIES.csv")).maps();
        assertThat(list).hasSize(60);
        assertThat(list.stream().map(row -> row.get("day")).distinct())
                .containsExactly("2026-03-01", "2026-03-03", "2026-03-02", "2026-03-04");
        for (Map<String, String> row : list) {
            assertThat(Csv.read(directory.resolve(row.get("file"))).rows())
                    .as(row.toString())
                    .hasSize(Integer.parseInt(row.get("rows")));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.009", "0", "-1", "NaN"})
    void refusesAScaleThatIsTooSmall(double scale) {
        assertThatThrownBy(() -> new MakeDeliveries(directory, scale))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.01");
    }

    private static Set<String> keys(String table, int columns) {
        return DAYS.stream()
                .flatMap(day -> csv(day, table).rows().stream())
                .map(row -> row.subList(0, columns).stream()
                        .map(part -> part.strip().toUpperCase(java.util.Locale.ROOT))
                        .toList())
                .filter(key -> key.stream().noneMatch(part -> part.isEmpty() || INVENTED.contains(part)))
                .map(key -> String.join("/", key))
                .collect(Collectors.toSet());
    }

    private static Csv csv(String day, String table) {
        return Csv.read(directory.resolve(day).resolve(table + ".csv"));
    }
}
