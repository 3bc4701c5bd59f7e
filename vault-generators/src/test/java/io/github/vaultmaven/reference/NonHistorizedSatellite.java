// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A non-historized satellite: one row per parent key. The first in row order is stored; another payload later is
 * {@code taken}, two in one delivery are a {@code conflict} and close the key.
 */
public final class NonHistorizedSatellite implements Structure {
    private final KeyRule parent;
    private final Set<Reads> reads;
    private final FirstClaim claim = new FirstClaim(this::hashDiff, SourceRow::payload);
    private final Map<String, SatelliteRow> rows = new TreeMap<>();
    private final Rejects rejects = new Rejects();

    /**
     * @param parent key of the hub or link
     * @param sequence whether a sequence column is declared
     */
    public NonHistorizedSatellite(KeyRule parent, boolean sequence) {
        this.parent = parent;
        this.reads = sequence ? EnumSet.of(Reads.PAYLOAD, Reads.SEQUENCE) : EnumSet.of(Reads.PAYLOAD);
    }

    @Override
    public void step(Run run) {
        Map<String, List<SourceRow>> given = new TreeMap<>();
        for (SourceRow row : rejects.unjudged(run, reads)) {
            FoundKey key = parent.of(row);
            if (key.kind() == FoundKey.Kind.NONE) {
                continue;
            }
            Optional<Reason> fault = Faults.of(row, key, parent.hashing(), reads);
            fault.ifPresentOrElse(
                    reason -> rejects.add(row, reason),
                    () -> given.computeIfAbsent(key.hash(), k -> new ArrayList<>())
                            .add(row));
        }
        Map<String, Set<LocalDateTime>> closed = closed();
        given.forEach((key, claims) -> claim.judge(claims, storedAt(key), closed.getOrDefault(key, Set.of()), rejects)
                .ifPresent(row -> rows.put(key, rowOf(key, row))));
    }

    private SatelliteRow rowOf(String key, SourceRow row) {
        return new SatelliteRow(key, row.slot(), hashDiff(row), row.payload(), row.recordSource());
    }

    private String storedAt(String key) {
        return rows.containsKey(key) ? rows.get(key).hashDiff() : null;
    }

    private Map<String, Set<LocalDateTime>> closed() {
        var closed = new TreeMap<String, Set<LocalDateTime>>();
        rejects.because(Reason.CONFLICT)
                .forEach(row -> closed.computeIfAbsent(parent.of(row).hash(), k -> new TreeSet<>())
                        .add(row.ldts()));
        return closed;
    }

    private String hashDiff(SourceRow row) {
        return parent.hashing().hashDiff(row.payload());
    }

    @Override
    public Set<Reads> reads() {
        return Set.copyOf(reads);
    }

    @Override
    public Set<SatelliteRow> rows() {
        return new LinkedHashSet<>(rows.values());
    }

    @Override
    public Rejects rejects() {
        return rejects;
    }
}
