// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A standard satellite. It is also the status tracking of cdc and delta deliveries, whose content is I or D, and a
 * reference satellite if its hashing is {@link CodeHashing}.
 */
public final class Satellite implements Structure {
    private final KeyRule parent;
    private final Content content;
    private final Keeps keeps;
    private final Set<Reads> reads = EnumSet.noneOf(Reads.class);
    private final Map<String, NavigableMap<Slot, SatelliteRow>> stored = new TreeMap<>();
    private final Map<String, NavigableMap<Slot, TrackedRow>> tracked = new TreeMap<>();
    private final Rejects rejects = new Rejects();

    /**
     * @param parent key of the hub or link
     * @param content what is kept of a row
     * @param sequence whether a sequence column is declared
     * @param keeps what is kept of the history
     */
    public Satellite(KeyRule parent, Content content, boolean sequence, Keeps keeps) {
        this.parent = parent;
        this.content = content;
        this.keeps = keeps;
        if (content.reads() != null) {
            reads.add(content.reads());
        }
        if (sequence) {
            reads.add(Reads.SEQUENCE);
        }
    }

    /**
     * The same satellite, fed by change rows: a delete says nothing of attributes, and an operation that is not known is
     * a fault.
     */
    public Satellite ofChanges() {
        reads.add(Reads.OPERATION);
        return this;
    }

    /** What a run says of attributes. */
    private Run stating(Run run) {
        if (content == Content.OPERATION || !reads.contains(Reads.OPERATION)) {
            return run;
        }
        return new Run(
                run.rows().stream().filter(row -> !"D".equals(row.operation())).toList(), run.told());
    }

    @Override
    public void step(Run run) {
        Map<String, NavigableMap<Slot, SourceRow>> accepted = new TreeMap<>();
        Map<String, Set<Slot>> closed = closed();
        claims(run)
                .forEach((key, slots) -> slots.forEach((slot, rows) -> {
                    if (isAskedFor(key, slot, accepted.containsKey(key))) {
                        judge(
                                        rows,
                                        knownAt(key, slot),
                                        closed.getOrDefault(key, Set.of()).contains(slot))
                                .ifPresent(row -> accepted.computeIfAbsent(key, k -> new TreeMap<>())
                                        .put(slot, row));
                    }
                }));
        accepted.forEach(this::storeChanges);
        if (keeps == Keeps.CHANGES_TRACKED) {
            accepted.forEach(this::track);
        }
    }

    /** Of a key whose first row is found, the first row alone is asked for; slots come in row order. */
    private boolean isAskedFor(String key, Slot slot, boolean accepted) {
        boolean found = accepted || !storedOf(key).isEmpty();
        return keeps != Keeps.FIRST || !found || storedOf(key).containsKey(slot);
    }

    /** The rows without a fault of their own, by key and slot. */
    private Map<String, Map<Slot, List<SourceRow>>> claims(Run run) {
        Map<String, Map<Slot, List<SourceRow>>> claims = new TreeMap<>();
        for (SourceRow row : rejects.unjudged(stating(run), reads)) {
            FoundKey key = parent.of(row);
            if (key.kind() == FoundKey.Kind.NONE) {
                continue;
            }
            Optional<Reason> fault = Faults.of(row, key, parent.hashing(), reads);
            fault.ifPresentOrElse(
                    reason -> rejects.add(row, reason),
                    () -> claims.computeIfAbsent(key.hash(), k -> new TreeMap<>())
                            .computeIfAbsent(row.slot(), s -> new ArrayList<>())
                            .add(row));
        }
        return claims;
    }

    /** The slots at which an earlier run found a conflict. */
    private Map<String, Set<Slot>> closed() {
        Map<String, Set<Slot>> closed = new HashMap<>();
        rejects.because(Reason.CONFLICT)
                .forEach(row -> closed.computeIfAbsent(parent.of(row).hash(), k -> new LinkedHashSet<>())
                        .add(row.slot()));
        return closed;
    }

    /**
     * Judges the rows that claim one slot.
     *
     * @param known hash diff that is known there, null if none is
     * @return the accepted row, if any
     */
    private Optional<SourceRow> judge(List<SourceRow> claims, String known, boolean closed) {
        if (known != null) {
            reject(claims, row -> !hashDiff(row).equals(known), Reason.TAKEN);
            return Optional.empty();
        }
        int place = claims.stream().mapToInt(SourceRow::place).min().orElseThrow();
        List<SourceRow> lowest =
                claims.stream().filter(row -> row.place() == place).toList();
        if (closed || lowest.stream().map(this::hashDiff).distinct().count() > 1) {
            reject(claims, row -> true, Reason.CONFLICT);
            return Optional.empty();
        }
        SourceRow accepted = TieRule.first(lowest, content::of);
        reject(claims, row -> !hashDiff(row).equals(hashDiff(accepted)), Reason.TAKEN);
        return Optional.of(accepted);
    }

    private void reject(List<SourceRow> rows, Predicate<SourceRow> which, Reason reason) {
        rows.stream().filter(which).forEach(row -> rejects.add(row, reason));
    }

    /** Accepted rows among the known ones: what differs from the row before it is stored. */
    private void storeChanges(String key, NavigableMap<Slot, SourceRow> accepted) {
        NavigableMap<Slot, SatelliteRow> before = new TreeMap<>(storedOf(key));
        NavigableMap<Slot, String> line = known(key);
        accepted.forEach((slot, row) -> line.put(slot, hashDiff(row)));
        for (Slot slot : Line.changes(line)) {
            if (accepted.containsKey(slot)) {
                storedOf(key).put(slot, rowOf(key, accepted.get(slot)));
            } else if (!before.containsKey(slot)) {
                storedOf(key).put(slot, reasserted(trackedOf(key).get(slot), before));
            }
        }
    }

    private void track(String key, NavigableMap<Slot, SourceRow> accepted) {
        accepted.forEach(
                (slot, row) -> trackedOf(key).put(slot, new TrackedRow(key, slot, hashDiff(row), row.recordSource())));
    }

    private SatelliteRow rowOf(String key, SourceRow row) {
        return new SatelliteRow(key, row.slot(), hashDiff(row), content.of(row), row.recordSource());
    }

    /** A tracked row was not stored because it equalled the row stored before it: that one has its payload. */
    private static SatelliteRow reasserted(TrackedRow row, NavigableMap<Slot, SatelliteRow> before) {
        SatelliteRow last = before.lowerEntry(row.slot()).getValue();
        if (!last.hashDiff().equals(row.hashDiff())) {
            throw new IllegalStateException(row + " was suppressed, but is not " + last);
        }
        return new SatelliteRow(row.hashKey(), row.slot(), row.hashDiff(), last.payload(), row.recordSource());
    }

    private NavigableMap<Slot, String> known(String key) {
        NavigableMap<Slot, String> known = new TreeMap<>();
        trackedOf(key).forEach((slot, row) -> known.put(slot, row.hashDiff()));
        storedOf(key).forEach((slot, row) -> known.put(slot, row.hashDiff()));
        return known;
    }

    private String knownAt(String key, Slot slot) {
        return known(key).get(slot);
    }

    private String hashDiff(SourceRow row) {
        return parent.hashing().hashDiff(content.of(row));
    }

    private NavigableMap<Slot, SatelliteRow> storedOf(String key) {
        return stored.computeIfAbsent(key, k -> new TreeMap<>());
    }

    private NavigableMap<Slot, TrackedRow> trackedOf(String key) {
        return tracked.computeIfAbsent(key, k -> new TreeMap<>());
    }

    @Override
    public Set<Reads> reads() {
        return Set.copyOf(reads);
    }

    @Override
    public Set<SatelliteRow> rows() {
        return stored.values().stream()
                .flatMap(rows -> rows.values().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Rejects rejects() {
        return rejects;
    }

    @Override
    public Set<TrackedRow> memory() {
        return tracked.values().stream()
                .flatMap(rows -> rows.values().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
