// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the files say, read without the maker and without the vault. */
final class Delivered {
    static final List<String> DAYS = List.of("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04");
    private static final Path FOLDER = Path.of(System.getProperty("deliveries.directory", "target/deliveries"));

    private Delivered() {}

    static List<Map<String, String>> rows(String day, String table) {
        return Csv.read(FOLDER.resolve(day).resolve(table + ".csv")).maps();
    }

    static List<Map<String, String>> rows(String table) {
        return DAYS.stream().flatMap(day -> rows(day, table).stream()).toList();
    }

    static List<Map<String, String>> defects() {
        return Csv.read(FOLDER.resolve("DEFECTS.csv")).maps();
    }

    /** Keys that columns name, written as {@code table.column}. */
    static Set<String> keys(boolean numbers, String... columns) {
        return Arrays.stream(columns)
                .map(name -> name.split("\\."))
                .flatMap(name -> rows(name[0]).stream().map(row -> row.get(name[1])))
                .map(value -> key(value, numbers))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A key as it is compared: without outer blanks and case; empty if it is none. */
    static String key(String value, boolean number) {
        String text = value.strip().toUpperCase(Locale.ROOT);
        if (!number || text.isEmpty()) {
            return text;
        }
        return text.matches("-?\\d+") ? new BigInteger(text).toString() : "";
    }
}
