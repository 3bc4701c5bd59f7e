// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.jdbc;

import io.github.vaultmaven.draft.decide.TupleCandidates;
import io.github.vaultmaven.draft.schema.Inclusion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks up what columns hold together in keys of several columns of tables all of whose rows were read. */
final class SampledTuples {

    private static final int MOST_VALUES = 10_000;

    private SampledTuples() {}

    static List<Inclusion> of(List<Sampled> all) {
        var found = new ArrayList<Inclusion>();
        for (Sampled to : all) {
            if (to.isWhole()) {
                TupleCandidates.keys(to.table()).forEach(k -> found.addAll(of(all, to, k)));
            }
        }
        return found;
    }

    private static List<Inclusion> of(List<Sampled> all, Sampled to, List<String> key) {
        var found = new ArrayList<Inclusion>();
        if (!to.sample().hashes().keySet().containsAll(key)) {
            return found;
        }
        long[] values =
                Hashes.filled(key.stream().map(to.sample().hashes()::get).toList());
        for (Sampled from : all) {
            if (!from.table().fullName().equals(to.table().fullName())) {
                List<List<String>> columns = TupleCandidates.columns(from.table(), to.table(), key);
                TupleCandidates.together(columns)
                        .forEach(set -> found.add(lookUp(from.sample(), set, to.sample(), key, values)));
            }
        }
        return found;
    }

    private static Inclusion lookUp(Sample from, List<String> columns, Sample to, List<String> key, long[] values) {
        long[] all = Hashes.filled(columns.stream().map(from.hashes()::get).toList());
        long[] looked = Arrays.copyOf(all, Math.min(all.length, MOST_VALUES));
        return new Inclusion(
                from.table().fullName(),
                columns,
                to.table().fullName(),
                key,
                looked.length,
                Arrays.stream(looked)
                        .filter(v -> Arrays.binarySearch(values, v) >= 0)
                        .count(),
                values.length);
    }
}
