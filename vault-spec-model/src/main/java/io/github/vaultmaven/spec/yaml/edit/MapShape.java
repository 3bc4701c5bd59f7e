// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A map without its place, and what changes make of its entries.
 *
 * @param entries in file order, which is part of what a change must keep
 */
record MapShape(List<Entry> entries) implements Shape {

    /** A key and its value. */
    record Entry(String key, Shape value) {}

    static List<Entry> set(List<Entry> entries, String key, Shape value) {
        return mapped(entries, key, e -> new Entry(key, value));
    }

    static List<Entry> add(List<Entry> entries, String key, Shape value) {
        return Stream.concat(entries.stream(), Stream.of(new Entry(key, value))).toList();
    }

    static List<Entry> remove(List<Entry> entries, String key) {
        return entries.stream().filter(e -> !e.key().equals(key)).toList();
    }

    static List<Entry> rename(List<Entry> entries, String key, String newKey) {
        return mapped(entries, key, e -> new Entry(newKey, e.value()));
    }

    private static List<Entry> mapped(List<Entry> entries, String key, UnaryOperator<Entry> change) {
        return entries.stream()
                .map(e -> e.key().equals(key) ? change.apply(e) : e)
                .toList();
    }
}
