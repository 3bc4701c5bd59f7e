// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.jdbc;

import io.github.vaultmaven.draft.schema.ColumnProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds sets of at most three columns that are unique and never null among the rows that were read. */
final class SampledKeys {

    private static final int WIDEST = 3;
    private static final int MOST_COLUMNS = 10;
    private static final int LONGEST = 64;

    private SampledKeys() {}

    static List<List<String>> of(Map<String, ColumnProfile> profiles, Map<String, Hashes> hashes) {
        List<List<String>> found = profiles.entrySet().stream()
                .filter(e -> e.getValue().unique())
                .map(e -> List.of(e.getKey()))
                .toList();
        List<String> parts = profiles.entrySet().stream()
                .filter(e -> e.getValue().rows() > 1
                        && e.getValue().nulls() == 0
                        && e.getValue().distinct() > 1
                        && e.getValue().longest() <= LONGEST)
                .map(Map.Entry::getKey)
                .limit(MOST_COLUMNS)
                .toList();
        for (int width = 2; found.isEmpty() && width <= Math.min(WIDEST, parts.size()); width++) {
            var sets = new ArrayList<List<String>>();
            choose(parts, width, 0, List.of(), sets);
            found = sets.stream().filter(s -> isUnique(s, profiles, hashes)).toList();
        }
        return found;
    }

    private static boolean isUnique(List<String> set, Map<String, ColumnProfile> profiles, Map<String, Hashes> hashes) {
        double most = set.stream().mapToDouble(c -> profiles.get(c).distinct()).reduce(1, (a, b) -> a * b);
        int rows = hashes.get(set.get(0)).size();
        return most >= rows && Hashes.of(set.stream().map(hashes::get).toList()).distinct().length == rows;
    }

    private static void choose(List<String> from, int width, int start, List<String> chosen, List<List<String>> sets) {
        if (chosen.size() == width) {
            sets.add(chosen);
            return;
        }
        for (int i = start; i < from.size(); i++) {
            var more = new ArrayList<>(chosen);
            more.add(from.get(i));
            choose(from, width, i + 1, more, sets);
        }
    }
}
