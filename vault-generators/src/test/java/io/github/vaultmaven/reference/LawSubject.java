// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A structure whose laws are tested.
 *
 * @param name what it is
 * @param make makes an empty one
 * @param keys how many keys it reads of a row
 * @param severalSources whether it is fed by more than the source of place 0
 * @param promises which laws hold for it beyond those that hold for all
 */
record LawSubject(String name, Supplier<Structure> make, int keys, boolean severalSources, Set<Promise> promises) {
    enum Promise {
        /** Whole deliveries in order leave the same rows, rejects and memory however they are cut. */
        EXACT_IN_ORDER,
        /** Rows seen before add nothing, even if late or torn ones came. */
        REPLAY_PROOF,
        /** Whole deliveries out of order leave the same history. */
        SAME_HISTORY,
        /** Whole deliveries out of order leave the same keys. */
        SAME_KEYS,
        /** A replay of all whole deliveries leaves the history that one run leaves. */
        HEALS,
        /** Torn deliveries are outside of what is promised. */
        WHOLE_ONLY
    }

    boolean promises(Promise promise) {
        return promises.contains(promise);
    }

    /** The structure after some runs. */
    Structure after(List<List<Delivery>> runs) {
        Structure structure = make.get();
        runs.forEach(run -> structure.step(run(run)));
        return structure;
    }

    /** What a run on these deliveries sees: it is told of each. */
    Run run(List<Delivery> deliveries) {
        List<Delivery> read = deliveries.stream().filter(this::reads).toList();
        Set<LocalDateTime> told = new LinkedHashSet<>();
        read.forEach(delivery -> told.add(delivery.ldts()));
        return new Run(rows(read), told);
    }

    boolean reads(Delivery delivery) {
        return severalSources || delivery.place() == 0;
    }

    private List<SourceRow> rows(List<Delivery> deliveries) {
        Set<Reads> reads = make.get().reads();
        return deliveries.stream()
                .flatMap(delivery -> delivery.rows().stream())
                .map(row -> asRead(row, reads))
                .toList();
    }

    private SourceRow asRead(SourceRow row, Set<Reads> reads) {
        return new SourceRow(
                        row.place(),
                        row.source(),
                        row.ldts(),
                        row.recordSource(),
                        row.keys().subList(0, keys),
                        row.dependents(),
                        row.sequence(),
                        row.childKey(),
                        row.payload(),
                        row.operation())
                .reduced(reads);
    }
}
