// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A point-in-time table, always built in full. */
public final class Pit {
    private Pit() {}

    /**
     * @param snapshots as-of timestamps
     * @param hub the hub's rows, zero keys included
     * @param satellites for each satellite the stored slots by hash key
     */
    public static Set<PitRow> rows(
            Set<LocalDateTime> snapshots,
            Collection<HubRow> hub,
            List<? extends Map<String, ? extends Collection<Slot>>> satellites) {
        Set<PitRow> rows = new LinkedHashSet<>();
        for (LocalDateTime snapshot : snapshots) {
            for (HubRow key : hub) {
                if (!key.ldts().isAfter(snapshot)) {
                    List<Slot> slots = new ArrayList<>();
                    satellites.forEach(s -> slots.add(last(s.get(key.hashKey()), snapshot)));
                    rows.add(new PitRow(snapshot, key.hashKey(), slots));
                }
            }
        }
        return rows;
    }

    private static Slot last(Collection<Slot> slots, LocalDateTime snapshot) {
        return slots == null
                ? null
                : slots.stream()
                        .filter(slot -> !slot.ldts().isAfter(snapshot))
                        .max(Slot::compareTo)
                        .orElse(null);
    }
}
