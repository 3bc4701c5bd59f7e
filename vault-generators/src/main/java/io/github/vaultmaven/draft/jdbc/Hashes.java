// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.jdbc;

import java.util.Arrays;
import java.util.List;

/** Values as 64-bit hashes, one for each row; 0 is null. Two different values of some millions have the same hash hardly ever. */
final class Hashes {

    private long[] values = new long[1024];
    private int size;

    /** Adds the hash of a text, or null. */
    void add(String text) {
        add(text == null ? 0 : hash(text));
    }

    private void add(long hash) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = hash;
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return mixed(hash);
    }

    private static long mixed(long hash) {
        long h = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        h ^= h >>> 33;
        return h == 0 ? 1 : h;
    }

    /** The hashes of rows made of several columns. */
    static Hashes of(List<Hashes> columns) {
        var all = new Hashes();
        for (int row = 0; row < columns.get(0).size; row++) {
            long hash = 17;
            for (Hashes column : columns) {
                hash = mixed(hash * 31 + column.values[row]);
            }
            all.add(hash);
        }
        return all;
    }

    /** The different rows of values in their order, those with a null among them left out. */
    static long[] filled(List<Hashes> columns) {
        Hashes rows = of(columns);
        for (int row = 0; row < rows.size; row++) {
            int at = row;
            if (columns.stream().anyMatch(c -> c.values[at] == 0)) {
                rows.values[row] = 0;
            }
        }
        return rows.distinct();
    }

    int size() {
        return size;
    }

    int nulls() {
        return (int) Arrays.stream(values, 0, size).filter(v -> v == 0).count();
    }

    /** The different values in their order, null left out. */
    long[] distinct() {
        return Arrays.stream(values, 0, size)
                .filter(v -> v != 0)
                .sorted()
                .distinct()
                .toArray();
    }
}
