// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The histories of the customers' details, by customer and day: once from the files, once from the vault. */
final class CustomerHistory {
    private static final List<String> TEXTS =
            List.of("name", "address", "market_segment", "customer_since", "preferences", "comment");

    private CustomerHistory() {}

    /** Customers of which no row is rejected. */
    static Set<String> clean() {
        Set<String> customers = new HashSet<>(Delivered.keys(false, "customer.customer_id"));
        Delivered.defects().stream()
                .filter(row -> row.get("table").equals("customer"))
                .filter(row -> !row.get("reason").isEmpty())
                .forEach(row -> customers.remove(Delivered.key(row.get("row_key"), false)));
        return customers;
    }

    /** A row is stored if it differs from the one before it that is stored when it arrives. */
    static Map<String, TreeMap<String, List<String>>> expected(List<String> arrival) {
        Map<String, TreeMap<String, List<String>>> histories = new HashMap<>();
        Set<String> clean = clean();
        for (String day : arrival) {
            for (Map<String, String> row : Delivered.rows(day, "customer")) {
                String customer = Delivered.key(row.get("customer_id"), false);
                if (clean.contains(customer)) {
                    add(histories.computeIfAbsent(customer, c -> new TreeMap<>()), day, payload(row));
                }
            }
        }
        return histories;
    }

    private static void add(TreeMap<String, List<String>> history, String day, List<String> payload) {
        Map.Entry<String, List<String>> before = history.floorEntry(day);
        if (before == null || !before.getValue().equals(payload)) {
            history.put(day, payload);
        }
    }

    private static List<String> payload(Map<String, String> row) {
        List<String> values = new ArrayList<>();
        TEXTS.forEach(name -> values.add(Normalizer.normalize(row.get(name), Normalizer.Form.NFC)));
        values.add(new BigDecimal(row.get("account_balance"))
                .setScale(2, RoundingMode.UNNECESSARY)
                .toPlainString());
        return values;
    }

    /** What the vault holds of the clean customers. */
    static Map<String, TreeMap<String, List<String>>> stored(Vault vault) throws SQLException {
        Map<String, TreeMap<String, List<String>>> histories = new HashMap<>();
        Set<String> clean = clean();
        for (List<String> row :
                vault.rows("select h.customer_id, cast(cast(s.load_timestamp as date) as varchar), s.name,"
                        + " s.address, s.market_segment, cast(s.customer_since as varchar), s.preferences, s.comment,"
                        + " cast(s.account_balance as varchar) from s_customer_details_erp s"
                        + " join h_customer h on h.customer_hk = s.customer_hk where h.customer_id is not null")) {
            String customer = Delivered.key(row.get(0), false);
            if (clean.contains(customer)) {
                List<String> payload = new ArrayList<>(row.subList(2, row.size()));
                payload.replaceAll(value -> Normalizer.normalize(value, Normalizer.Form.NFC));
                List<String> other = histories
                        .computeIfAbsent(customer, c -> new TreeMap<>())
                        .put(row.get(1), payload);
                if (other != null) {
                    throw new AssertionError("two rows of " + customer + " on " + row.get(1));
                }
            }
        }
        return histories;
    }

    /** The histories less the rows that equal the one before them. */
    static <V> Map<String, TreeMap<String, V>> plain(Map<String, TreeMap<String, V>> histories) {
        Map<String, TreeMap<String, V>> plain = new HashMap<>();
        histories.forEach((key, history) -> {
            TreeMap<String, V> kept = new TreeMap<>(Comparator.naturalOrder());
            history.forEach((day, value) -> {
                if (kept.isEmpty() || !kept.lastEntry().getValue().equals(value)) {
                    kept.put(day, value);
                }
            });
            plain.put(key, kept);
        });
        return plain;
    }
}
