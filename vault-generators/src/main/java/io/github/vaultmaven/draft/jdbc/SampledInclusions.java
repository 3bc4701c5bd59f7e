// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.jdbc;

import io.github.vaultmaven.draft.decide.Family;
import io.github.vaultmaven.draft.schema.Inclusion;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Looks up values in unique columns of other tables, of which all rows must have been read. */
final class SampledInclusions {

    private static final int MOST_VALUES = 10_000;
    private static final Set<Family> COMPARED = Set.of(Family.WHOLE, Family.TEXT);

    private SampledInclusions() {}

    /** A column that is unique in its table. */
    private static final class Key {
        private final InputTable table;
        private final InputColumn column;
        private final long[] values;

        private Key(InputTable table, InputColumn column, long[] values) {
            this.table = table;
            this.column = column;
            this.values = values;
        }
    }

    static List<Inclusion> of(List<Sampled> samples) {
        var keys = new ArrayList<Key>();
        for (Sampled sampled : samples) {
            Sample sample = sampled.sample();
            InputTable table = sampled.table();
            for (InputColumn column : table.columns()) {
                boolean unique = column.profile()
                        .filter(p -> p.unique() && p.rows() > 1 && p.rows() == sample.rows())
                        .isPresent();
                if (unique && COMPARED.contains(Family.of(column.type()))) {
                    keys.add(new Key(
                            table, column, sample.hashes().get(column.name()).distinct()));
                }
            }
        }
        var found = new ArrayList<Inclusion>();
        samples.forEach(s -> s.table().columns().forEach(c -> found.addAll(of(s.sample(), c, keys))));
        return found;
    }

    private static List<Inclusion> of(Sample from, InputColumn column, List<Key> keys) {
        Family family = Family.of(column.type());
        if (!COMPARED.contains(family) || !from.hashes().containsKey(column.name())) {
            return List.of();
        }
        long[] all = from.hashes().get(column.name()).distinct();
        long[] values = Arrays.copyOf(all, Math.min(all.length, MOST_VALUES));
        return keys.stream()
                .filter(k -> values.length > 1
                        && Family.of(k.column.type()) == family
                        && !k.table.fullName().equals(from.table().fullName()))
                .map(k -> new Inclusion(
                        from.table().fullName(),
                        column.name(),
                        k.table.fullName(),
                        k.column.name(),
                        values.length,
                        Arrays.stream(values)
                                .filter(v -> Arrays.binarySearch(k.values, v) >= 0)
                                .count(),
                        k.values.length))
                .filter(i -> i.found() > 0)
                .toList();
    }
}
