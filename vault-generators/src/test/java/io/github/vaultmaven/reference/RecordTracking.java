// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Record tracking: a row per key, load timestamp and source in which it was seen. */
public final class RecordTracking implements Structure {
    private static final Set<Reads> READS = EnumSet.noneOf(Reads.class);

    private final KeyRule parent;
    private final Set<RecordTrackingRow> rows = new LinkedHashSet<>();
    private final Rejects rejects = new Rejects();

    /** Tracks the keys of a hub or link. */
    public RecordTracking(KeyRule parent) {
        this.parent = parent;
    }

    @Override
    public void step(Run run) {
        for (SourceRow row : rejects.unjudged(run, READS)) {
            FoundKey key = parent.of(row);
            if (key.kind() == FoundKey.Kind.NONE) {
                continue;
            }
            Optional<Reason> fault = Faults.of(row, key, parent.hashing(), READS);
            fault.ifPresentOrElse(
                    reason -> rejects.add(row, reason),
                    () -> rows.add(new RecordTrackingRow(key.hash(), row.ldts(), row.source())));
        }
    }

    @Override
    public Set<Reads> reads() {
        return Set.copyOf(READS);
    }

    @Override
    public Set<RecordTrackingRow> rows() {
        return new LinkedHashSet<>(rows);
    }

    @Override
    public Rejects rejects() {
        return rejects;
    }
}
