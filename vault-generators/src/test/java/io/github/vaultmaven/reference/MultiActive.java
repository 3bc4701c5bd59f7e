// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A multi-active satellite: its unit is the set of rows for one key and load timestamp. */
public final class MultiActive implements Structure {
    private static final Set<Reads> READS = EnumSet.of(Reads.CHILD_KEY, Reads.PAYLOAD);

    private final KeyRule parent;
    private final boolean tracks;
    private final Map<String, NavigableMap<Slot, Map<List<String>, MultiActiveRow>>> stored = new TreeMap<>();
    private final Map<String, NavigableMap<Slot, Map<List<String>, TrackedChild>>> tracked = new TreeMap<>();
    private final Rejects rejects = new Rejects();

    /**
     * @param parent key of the hub or link
     * @param tracks whether accepted sets are tracked
     */
    public MultiActive(KeyRule parent, boolean tracks) {
        this.parent = parent;
        this.tracks = tracks;
    }

    @Override
    public void step(Run run) {
        Map<String, Set<Slot>> closed = closed();
        Map<String, NavigableMap<Slot, List<SourceRow>>> accepted = new TreeMap<>();
        claims(run)
                .forEach((key, slots) -> slots.forEach((slot, claim) -> judge(
                                claim,
                                known(key).get(slot),
                                closed.getOrDefault(key, Set.of()).contains(slot))
                        .ifPresent(set -> accepted.computeIfAbsent(key, k -> new TreeMap<>())
                                .put(slot, set))));
        accepted.forEach(this::storeChanges);
        if (tracks) {
            accepted.forEach((key, sets) ->
                    sets.forEach((slot, set) -> trackedOf(key).put(slot, byChild(set, row -> trackedChild(key, row)))));
        }
    }

    private Map<String, Map<Slot, SetClaim>> claims(Run run) {
        Map<String, Map<Slot, SetClaim>> claims = new TreeMap<>();
        for (SourceRow row : rejects.unjudged(run, READS)) {
            FoundKey key = parent.of(row);
            if (key.kind() == FoundKey.Kind.NONE) {
                continue;
            }
            Optional<Reason> fault = Faults.of(row, key, parent.hashing(), READS);
            fault.ifPresent(reason -> rejects.add(row, reason));
            if (key.kind() == FoundKey.Kind.KEY && row.ldts() != null) {
                SetClaim claim = claims.computeIfAbsent(key.hash(), k -> new TreeMap<>())
                        .computeIfAbsent(row.slot(), s -> new SetClaim());
                (fault.isPresent() ? claim.faulty() : claim.sound()).add(row);
            }
        }
        return claims;
    }

    /** The slots whose set an earlier run rejected. */
    private Map<String, Set<Slot>> closed() {
        Map<String, Set<Slot>> closed = new TreeMap<>();
        for (SourceRow row : rejects.because(Reason.CONFLICT, Reason.NULL_CHILD, Reason.BAD_TYPE)) {
            FoundKey key = parent.of(row);
            if (key.kind() == FoundKey.Kind.KEY && row.ldts() != null) {
                closed.computeIfAbsent(key.hash(), k -> new LinkedHashSet<>()).add(row.slot());
            }
        }
        return closed;
    }

    /**
     * Judges what claims one slot.
     *
     * @param known the set that is known there, null if none is
     * @return the accepted set, one row per child key, if any
     */
    private Optional<List<SourceRow>> judge(SetClaim claim, Map<List<String>, String> known, boolean closed) {
        if (known != null) {
            reject(claim.sound(), row -> !isIn(known, row), Reason.TAKEN);
            return Optional.empty();
        }
        Optional<List<SourceRow>> lowest = claim.lowest();
        if (closed || lowest.isEmpty() || contradicts(lowest.get())) {
            reject(claim.sound(), row -> true, Reason.CONFLICT);
            return Optional.empty();
        }
        List<SourceRow> set = oneOfEachChild(lowest.get());
        Map<List<String>, String> state = byChild(set, this::hashDiff);
        reject(claim.sound(), row -> !isIn(state, row), Reason.TAKEN);
        return Optional.of(set);
    }

    private boolean contradicts(List<SourceRow> rows) {
        long members = rows.stream()
                .map(row -> List.of(child(row), hashDiff(row)))
                .distinct()
                .count();
        return members > rows.stream().map(this::child).distinct().count();
    }

    private List<SourceRow> oneOfEachChild(List<SourceRow> rows) {
        Map<List<String>, List<SourceRow>> children = rows.stream().collect(Collectors.groupingBy(this::child));
        return children.values().stream()
                .map(same -> TieRule.first(same, MultiActive::storedColumns))
                .toList();
    }

    private boolean isIn(Map<List<String>, String> set, SourceRow row) {
        return hashDiff(row).equals(set.get(child(row)));
    }

    private void reject(List<SourceRow> rows, Predicate<SourceRow> which, Reason reason) {
        rows.stream().filter(which).forEach(row -> rejects.add(row, reason));
    }

    private void storeChanges(String key, NavigableMap<Slot, List<SourceRow>> accepted) {
        NavigableMap<Slot, Map<List<String>, MultiActiveRow>> before = new TreeMap<>(storedOf(key));
        NavigableMap<Slot, Map<List<String>, String>> line = known(key);
        accepted.forEach((slot, set) -> line.put(slot, byChild(set, this::hashDiff)));
        for (Slot slot : Line.changes(line)) {
            if (accepted.containsKey(slot)) {
                storedOf(key).put(slot, byChild(accepted.get(slot), row -> rowOf(key, row)));
            } else if (!before.containsKey(slot)) {
                storedOf(key)
                        .put(
                                slot,
                                reasserted(
                                        trackedOf(key).get(slot),
                                        before.lowerEntry(slot).getValue()));
            }
        }
    }

    /** As for a satellite row: own load timestamp and record source, the rest of the set stored before it. */
    private static Map<List<String>, MultiActiveRow> reasserted(
            Map<List<String>, TrackedChild> set, Map<List<String>, MultiActiveRow> last) {
        Map<List<String>, MultiActiveRow> rows = new LinkedHashMap<>();
        set.forEach((child, row) -> {
            MultiActiveRow same = last.get(child);
            if (set.size() != last.size() || same == null || !same.hashDiff().equals(row.hashDiff())) {
                throw new IllegalStateException(set + " was suppressed, but is not " + last);
            }
            rows.put(
                    child,
                    new MultiActiveRow(
                            row.hashKey(),
                            row.ldts(),
                            same.childKey(),
                            same.hashDiff(),
                            same.payload(),
                            row.recordSource()));
        });
        return rows;
    }

    /** The known sets of a key, each as its hash diffs by child key. */
    private NavigableMap<Slot, Map<List<String>, String>> known(String key) {
        NavigableMap<Slot, Map<List<String>, String>> known = new TreeMap<>();
        trackedOf(key).forEach((slot, set) -> known.put(slot, values(set, TrackedChild::hashDiff)));
        storedOf(key).forEach((slot, set) -> known.put(slot, values(set, MultiActiveRow::hashDiff)));
        return known;
    }

    private static <T> Map<List<String>, String> values(Map<List<String>, T> set, Function<T, String> value) {
        return set.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> value.apply(e.getValue())));
    }

    private <T> Map<List<String>, T> byChild(List<SourceRow> rows, Function<SourceRow, T> value) {
        return rows.stream().collect(Collectors.toMap(this::child, value));
    }

    private MultiActiveRow rowOf(String key, SourceRow row) {
        return new MultiActiveRow(key, row.ldts(), row.childKey(), hashDiff(row), row.payload(), row.recordSource());
    }

    private TrackedChild trackedChild(String key, SourceRow row) {
        return new TrackedChild(key, row.ldts(), child(row), hashDiff(row), row.recordSource());
    }

    private List<String> child(SourceRow row) {
        return row.childKey().stream().map(parent.hashing()::normalise).toList();
    }

    private String hashDiff(SourceRow row) {
        return parent.hashing().hashDiff(row.payload());
    }

    private static List<Object> storedColumns(SourceRow row) {
        List<Object> columns = new ArrayList<>(row.childKey());
        columns.addAll(row.payload());
        return columns;
    }

    private NavigableMap<Slot, Map<List<String>, MultiActiveRow>> storedOf(String key) {
        return stored.computeIfAbsent(key, k -> new TreeMap<>());
    }

    private NavigableMap<Slot, Map<List<String>, TrackedChild>> trackedOf(String key) {
        return tracked.computeIfAbsent(key, k -> new TreeMap<>());
    }

    @Override
    public Set<Reads> reads() {
        return Set.copyOf(READS);
    }

    @Override
    public Set<MultiActiveRow> rows() {
        return stored.values().stream()
                .flatMap(slots -> slots.values().stream())
                .flatMap(set -> set.values().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Rejects rejects() {
        return rejects;
    }

    @Override
    public Set<TrackedChild> memory() {
        return tracked.values().stream()
                .flatMap(slots -> slots.values().stream())
                .flatMap(set -> set.values().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
