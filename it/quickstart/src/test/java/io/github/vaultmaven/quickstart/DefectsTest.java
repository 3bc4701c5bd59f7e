// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every listed defect is where the list says, and is what it says. */
class DefectsTest {
    private static final Set<String> REASONS =
            Set.of("", "null_key", "null_seq", "null_child", "bad_type", "bad_operation", "conflict", "taken");
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    @TempDir
    static Path directory;

    private static List<Map<String, String>> listed;
    private final Map<String, Map<String, List<Map<String, String>>>> files = new HashMap<>();

    @BeforeAll
    static void make() {
        new MakeDeliveries(directory, 0.01).run();
        listed = Csv.read(directory.resolve("DEFECTS.csv")).maps();
    }

    @Test
    void eachIsWhatItsKindSays() {
        for (Map<String, String> defect : listed) {
            assertThat(holds(defect)).as(defect.toString()).isTrue();
        }
    }

    @Test
    void eachNamesAReasonOfTheLoadSemanticsOrNone() {
        assertThat(listed).allSatisfy(defect -> {
            assertThat(REASONS).contains(defect.get("reason"));
            assertThat(defect.get("expected")).isNotBlank();
        });
    }

    @Test
    void noneIsListedTwice() {
        assertThat(listed.stream().map(row -> row.get("day") + row.get("table") + row.get("row_key") + row.get("kind")))
                .doesNotHaveDuplicates();
    }

    @Test
    void allKindsOccur() {
        assertThat(listed.stream().map(row -> row.get("kind")).collect(Collectors.toSet()))
                .contains(
                        "duplicate",
                        "conflict",
                        "null_key",
                        "blank_key",
                        "key_spelling",
                        "bad_key",
                        "bad_number",
                        "bad_date",
                        "bad_time",
                        "bad_json",
                        "bad_operation",
                        "null_sequence",
                        "null_child",
                        "trailing_zeros",
                        "negative_zero",
                        "non_ascii",
                        "unicode_form",
                        "quote",
                        "newline",
                        "separator",
                        "null_partner",
                        "unknown_partner",
                        "unknown_code",
                        "absent",
                        "deleted",
                        "reappears",
                        "returns",
                        "late",
                        "empty_full",
                        "taken",
                        "out_of_order",
                        "late_change");
    }

    @Test
    void theAbsentWereThereBefore() {
        Set<String> before = file("2026-03-01", "customer").keySet();
        assertThat(listed)
                .filteredOn(row ->
                        row.get("kind").equals("absent") && row.get("table").equals("customer"))
                .hasSize(3 * 4)
                .allMatch(row -> before.contains(row.get("row_key")));
    }

    private boolean holds(Map<String, String> defect) {
        Map<String, List<Map<String, String>>> file = file(defect.get("day"), defect.get("table"));
        if (defect.get("row_key").equals("*")) {
            return defect.get("kind").equals("late") ? defect.get("day").equals("2026-03-02") : file.isEmpty();
        }
        List<Map<String, String>> rows = file.get(defect.get("row_key"));
        if (defect.get("kind").equals("absent")) {
            return rows == null;
        }
        return rows != null && isKind(defect, rows);
    }

    private boolean isKind(Map<String, String> defect, List<Map<String, String>> rows) {
        String column = defect.get("column");
        String value = column.isEmpty() ? "" : rows.get(rows.size() - 1).get(column);
        return switch (defect.get("kind")) {
            case "duplicate" -> rows.size() == 2 && new HashSet<>(rows).size() == 1;
            case "conflict" -> rows.size() == 2 && new HashSet<>(rows).size() == 2;
            case "null_key", "null_child", "null_partner", "null_sequence" -> value.isEmpty();
            case "blank_key" -> !value.isEmpty() && value.isBlank();
            case "key_spelling" -> respelled(column.isEmpty() ? defect.get("row_key") : value);
            case "unicode_form" ->
                value.length()
                        == (defect.get("day").equals("2026-03-01") ? "Caf\u00e9 Zo\u00e9" : "Cafe\u0301 Zoe\u0301")
                                .length();
            case "self_merge" -> value.equals(defect.get("row_key"));
            case "json_spelling" -> value.contains("\"tags\" : [");
            case "bad_number", "bad_key" -> !value.matches(NUMBER);
            case "bad_date" -> !isDate(value);
            case "bad_time" -> !isTime(value);
            case "bad_json" -> !value.endsWith("}");
            case "bad_operation" -> !Set.of("I", "U", "D").contains(value);
            case "trailing_zeros" -> value.matches("-?\\d+\\.\\d\\d0+");
            case "negative_zero" -> value.startsWith("-") && new BigDecimal(value).signum() == 0;
            case "zero" -> !value.startsWith("-") && new BigDecimal(value).signum() == 0;
            case "non_ascii" -> value.chars().anyMatch(c -> c > 127);
            case "quote" -> value.contains("\"");
            case "newline" -> value.contains("\n");
            case "separator" -> rows.toString().matches(".*(\\|\\||;).*");
            case "unknown_partner", "unknown_code" -> value.matches("[CS]?9{9,13}|ZZ|zz |9-NONE");
            case "deleted" -> value.equals("D");
            case "reappears" -> value.equals("I");
            // What these are shows only beside other days: DeliveriesTest.
            case "chain", "moved", "changed", "out_of_order", "returns", "replay", "taken", "late_change" -> true;
            default -> false;
        };
    }

    private static boolean respelled(String key) {
        return !key.equals(key.strip().toUpperCase(Locale.ROOT));
    }

    private static boolean isDate(String text) {
        try {
            java.time.LocalDate.parse(text);
            return true;
        } catch (java.time.format.DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            java.time.LocalDateTime.parse(text.replace(' ', 'T'));
            return true;
        } catch (java.time.format.DateTimeParseException e) {
            return false;
        }
    }

    private Map<String, List<Map<String, String>>> file(String day, String table) {
        Set<String> pairs = Set.of("customer_phone", "orders_cdc", "lineitem", "payments", "partsupp");
        return files.computeIfAbsent(
                day + "/" + table,
                name -> Csv.read(directory.resolve(name + ".csv")).byKey(pairs.contains(table) ? 2 : 1));
    }
}
