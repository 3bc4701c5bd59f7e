// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Status tracking of full deliveries: I where a key is seen, D where it is not. The status of cdc and delta deliveries
 * is a {@link Satellite} with the content {@code OPERATION} or {@code SEEN}.
 */
public final class StatusOfFull implements Structure {
    private static final Set<Reads> READS = EnumSet.noneOf(Reads.class);

    private final KeyRule parent;
    private final Rejects rejects = new Rejects();
    private final Presence presence = new Presence(PresenceMemory.DELIVERY_LOG, rejects);

    /** The status of the keys of a hub or link. */
    public StatusOfFull(KeyRule parent) {
        this.parent = parent;
    }

    @Override
    public void step(Run run) {
        List<Seen> seen = new ArrayList<>();
        for (SourceRow row : rejects.unjudged(run, READS)) {
            FoundKey key = parent.of(row);
            if (key.kind() == FoundKey.Kind.NONE) {
                continue;
            }
            Optional<Reason> fault = Faults.of(row, key, parent.hashing(), READS);
            fault.ifPresentOrElse(
                    reason -> rejects.add(row, reason),
                    () -> seen.add(new Seen(List.of(), key.hash(), row.ldts(), row)));
        }
        presence.step(Effectivity.delivered(run), seen);
    }

    @Override
    public Set<Reads> reads() {
        return Set.copyOf(READS);
    }

    @Override
    public Set<PresenceRow> rows() {
        return presence.rows();
    }

    @Override
    public Rejects rejects() {
        return rejects;
    }

    @Override
    public Set<JudgedRow> memory() {
        return presence.memory();
    }
}
