// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The history that stored rows tell: states by key and slot, as a reader sees them. */
final class History {
    private final Map<String, NavigableMap<Slot, Object>> states = new TreeMap<>();

    /** Reads the history out of the rows or tracking of a structure. */
    static History of(Set<? extends Record> rows) {
        History history = new History();
        rows.forEach(history::add);
        return history;
    }

    private void add(Record stored) {
        if (stored instanceof HubRow row) {
            put(row.hashKey(), new Slot(LocalDateTime.MIN, null), "known");
        } else if (stored instanceof LinkRow row) {
            put(row.hashKey(), new Slot(LocalDateTime.MIN, null), LawSubjects.HASHING.hashDiff(row.payload()));
        } else if (stored instanceof SatelliteRow row) {
            put(row.hashKey(), row.slot(), row.hashDiff());
        } else if (stored instanceof TrackedRow row) {
            put(row.hashKey(), row.slot(), row.hashDiff());
        } else if (stored instanceof PresenceRow row) {
            put(row.hashKey(), new Slot(row.ldts(), null), row.present());
        } else if (stored instanceof RecordTrackingRow row) {
            put(row.hashKey() + row.source() + row.ldts(), new Slot(LocalDateTime.MIN, null), "seen");
        } else if (stored instanceof MultiActiveRow row) {
            List<Object> child = row.childKey().stream()
                    .map(LawSubjects.HASHING::normalise)
                    .map(Object.class::cast)
                    .toList();
            addMember(row.hashKey(), new Slot(row.ldts(), null), List.of(child, row.hashDiff()));
        } else if (stored instanceof TrackedChild row) {
            addMember(row.hashKey(), new Slot(row.ldts(), null), List.of(row.child(), row.hashDiff()));
        } else {
            throw new IllegalArgumentException(stored.toString());
        }
    }

    private void put(String key, Slot slot, Object state) {
        states.computeIfAbsent(key, k -> new TreeMap<>()).put(slot, state);
    }

    private void addMember(String key, Slot slot, Object member) {
        asSet(states.computeIfAbsent(key, k -> new TreeMap<>()).computeIfAbsent(slot, s -> new HashSet<>()))
                .add(member);
    }

    @SuppressWarnings("unchecked")
    private static Set<Object> asSet(Object state) {
        return (Set<Object>) state;
    }

    /** The state of a key as of a slot, null if there is none. */
    Object stateAt(String key, Slot slot) {
        Map.Entry<Slot, Object> last = states.getOrDefault(key, new TreeMap<>()).floorEntry(slot);
        return last == null ? null : last.getValue();
    }

    /** The changes of each key: what is left without the redundant rows. */
    Map<String, Map<Slot, Object>> changes() {
        Map<String, Map<Slot, Object>> changes = new TreeMap<>();
        states.forEach((key, line) -> Line.changes(line)
                .forEach(slot ->
                        changes.computeIfAbsent(key, k -> new TreeMap<>()).put(slot, line.get(slot))));
        return changes;
    }

    /** All states of a key. */
    Collection<Object> statesOf(String key) {
        return states.getOrDefault(key, new TreeMap<>()).values();
    }
}
