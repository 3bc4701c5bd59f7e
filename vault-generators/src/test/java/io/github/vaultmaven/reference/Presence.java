// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What effectivity and the status of full deliveries share: keys that are there or not, within a scope that a delivery
 * judges as a whole.
 */
final class Presence {
    private final PresenceMemory memory;
    private final Map<List<String>, Map<String, NavigableMap<LocalDateTime, Boolean>>> stored = new HashMap<>();
    private final Set<JudgedRow> judged = new LinkedHashSet<>();
    private final Rejects rejects;

    Presence(PresenceMemory memory, Rejects rejects) {
        this.memory = memory;
        this.rejects = rejects;
    }

    /**
     * @param delivered load timestamps of the deliveries that the run sees
     * @param seen what their rows say
     */
    void step(Set<LocalDateTime> delivered, Collection<Seen> seen) {
        Set<List<String>> scopes = new LinkedHashSet<>(stored.keySet());
        seen.forEach(s -> scopes.add(s.scope()));
        Set<JudgedRow> newly = new LinkedHashSet<>();
        for (List<String> scope : scopes) {
            List<Seen> here = seen.stream().filter(s -> s.scope().equals(scope)).toList();
            stepScope(scope, delivered, here).forEach(at -> newly.add(new JudgedRow(scope, at)));
        }
        if (memory == PresenceMemory.DELIVERY_LOG) {
            delivered.forEach(at -> judged.add(new JudgedRow(List.of(), at)));
        } else if (memory == PresenceMemory.TRACKING) {
            judged.addAll(newly);
        }
    }

    /** Judges one scope and returns the load timestamps that were judged newly. */
    private Set<LocalDateTime> stepScope(List<String> scope, Set<LocalDateTime> delivered, List<Seen> seen) {
        Set<LocalDateTime> named = seen.stream().map(Seen::ldts).collect(Collectors.toSet());
        NavigableSet<LocalDateTime> before = judgedBefore(scope);
        Set<LocalDateTime> newly = new TreeSet<>(memory == PresenceMemory.DELIVERY_LOG ? delivered : named);
        newly.removeAll(before);
        Map<String, NavigableMap<LocalDateTime, Boolean>> items = stored.computeIfAbsent(scope, s -> new TreeMap<>());
        seen.stream().filter(s -> s.item() != null).forEach(s -> items.computeIfAbsent(s.item(), i -> new TreeMap<>()));
        items.forEach((item, states) -> {
            List<Seen> ofItem = seen.stream().filter(s -> item.equals(s.item())).toList();
            ofItem.stream()
                    .filter(s -> Boolean.FALSE.equals(states.get(s.ldts())))
                    .forEach(s -> rejects.add(s.row(), Reason.TAKEN));
            states.putAll(changes(states, observations(states, before, newly, ofItem)));
        });
        return newly;
    }

    private NavigableSet<LocalDateTime> judgedBefore(List<String> scope) {
        NavigableSet<LocalDateTime> before = new TreeSet<>();
        switch (memory) {
            case DELIVERY_LOG -> judged.forEach(row -> before.add(row.ldts()));
            case TRACKING ->
                judged.stream().filter(row -> row.drivingKey().equals(scope)).forEach(row -> before.add(row.ldts()));
            default -> stored.getOrDefault(scope, Map.of()).values().forEach(states -> before.addAll(states.keySet()));
        }
        return before;
    }

    /**
     * What is observed of one item. Where a delivery is judged newly: whether the item is in it. In a torn remainder,
     * whose delivery was judged before: only that it is there. And at the next load timestamp judged before behind
     * either: the state that held there.
     */
    private static NavigableMap<LocalDateTime, Boolean> observations(
            NavigableMap<LocalDateTime, Boolean> states,
            NavigableSet<LocalDateTime> before,
            Set<LocalDateTime> newly,
            List<Seen> ofItem) {
        NavigableMap<LocalDateTime, Boolean> observed = new TreeMap<>();
        newly.forEach(at -> observed.put(at, false));
        ofItem.forEach(s -> observed.put(s.ldts(), true));
        for (LocalDateTime at : List.copyOf(observed.keySet())) {
            LocalDateTime next = before.higher(at);
            if (next != null) {
                observed.putIfAbsent(next, stateAt(states, next));
            }
        }
        return observed;
    }

    private static boolean stateAt(NavigableMap<LocalDateTime, Boolean> states, LocalDateTime at) {
        Map.Entry<LocalDateTime, Boolean> last = states.floorEntry(at);
        return last != null && last.getValue();
    }

    /** The observations that differ from the state before them and whose slot is free; absence is never first. */
    private static Map<LocalDateTime, Boolean> changes(
            NavigableMap<LocalDateTime, Boolean> states, NavigableMap<LocalDateTime, Boolean> observed) {
        NavigableMap<LocalDateTime, Boolean> line = new TreeMap<>(observed);
        line.putAll(states);
        Map<LocalDateTime, Boolean> changes = new HashMap<>();
        boolean present = false;
        for (Map.Entry<LocalDateTime, Boolean> at : line.entrySet()) {
            if (at.getValue() != present && !states.containsKey(at.getKey())) {
                changes.put(at.getKey(), at.getValue());
            }
            present = at.getValue();
        }
        return changes;
    }

    Set<PresenceRow> rows() {
        Set<PresenceRow> rows = new HashSet<>();
        stored.values()
                .forEach(items -> items.forEach((item, states) ->
                        states.forEach((at, present) -> rows.add(new PresenceRow(item, at, present)))));
        return rows;
    }

    Set<JudgedRow> memory() {
        return new LinkedHashSet<>(judged);
    }
}
