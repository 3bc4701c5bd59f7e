// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.drift;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a table of a source is like now.
 *
 * @param table its name
 * @param location where it was read, or why it was not
 * @param rows number of rows, where they were counted
 * @param latest the latest row, or change of the file
 * @param nulls share of nulls of the columns that have some, 0 to 1
 * @param duplicates share of rows whose key came before, 0 to 1, where that is known
 */
public record TableState(
        String table,
        String location,
        Optional<Long> rows,
        Optional<LocalDateTime> latest,
        Map<String, Double> nulls,
        Optional<Double> duplicates) {

    /** A line of the report's table. */
    String line() {
        String shares = nulls.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey() + " " + percent(e.getValue()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        table,
                        location,
                        rows.map(r -> String.format(Locale.ROOT, "%,d", r)).orElse(""),
                        latest.map(Object::toString).orElse(""),
                        shares,
                        duplicates.map(TableState::percent).orElse(""));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
