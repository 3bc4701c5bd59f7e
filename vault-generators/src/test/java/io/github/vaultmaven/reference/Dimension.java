// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Dimensions of a hub and some of its satellites.
 *
 * @param hub the hub's rows
 * @param satellites the rows of each satellite
 */
public record Dimension(Collection<HubRow> hub, List<? extends Collection<SatelliteRow>> satellites) {

    /** Each key's state at the latest snapshot. */
    public Set<DimensionRow> scd1(Set<LocalDateTime> snapshots) {
        LocalDateTime latest = new TreeSet<>(snapshots).last();
        Set<DimensionRow> rows = new LinkedHashSet<>();
        for (HubRow key : hub) {
            if (!key.ldts().isAfter(latest)) {
                rows.add(new DimensionRow(key.hashKey(), null, null, payloads(stateAt(key, latest))));
            }
        }
        return rows;
    }

    /**
     * A row per key and maximal interval without change. A key's first interval starts with the hub row, or with the
     * first satellite row if that is older, as a late one may be.
     */
    public Set<DimensionRow> scd2() {
        Set<DimensionRow> rows = new LinkedHashSet<>();
        for (HubRow key : hub) {
            List<LocalDateTime> starts = starts(key);
            for (int i = 0; i < starts.size(); i++) {
                LocalDateTime to = i + 1 < starts.size() ? starts.get(i + 1) : null;
                rows.add(new DimensionRow(key.hashKey(), starts.get(i), to, payloads(stateAt(key, starts.get(i)))));
            }
        }
        return rows;
    }

    private List<LocalDateTime> starts(HubRow key) {
        TreeSet<LocalDateTime> moments = new TreeSet<>(Set.of(key.ldts()));
        satellites.forEach(rows -> rows.stream()
                .filter(row -> row.hashKey().equals(key.hashKey()))
                .forEach(row -> moments.add(row.slot().ldts())));
        List<LocalDateTime> starts = new ArrayList<>();
        List<String> before = null;
        for (LocalDateTime at : moments) {
            List<String> now = hashDiffs(stateAt(key, at));
            if (!Objects.equals(now, before)) {
                starts.add(at);
            }
            before = now;
        }
        return starts;
    }

    /** For each satellite the last row in row order that is not younger; null if there is none. */
    private List<SatelliteRow> stateAt(HubRow key, LocalDateTime at) {
        List<SatelliteRow> state = new ArrayList<>();
        satellites.forEach(rows -> state.add(rows.stream()
                .filter(row -> row.hashKey().equals(key.hashKey())
                        && !row.slot().ldts().isAfter(at))
                .max((a, b) -> a.slot().compareTo(b.slot()))
                .orElse(null)));
        return state;
    }

    private static List<String> hashDiffs(List<SatelliteRow> state) {
        List<String> diffs = new ArrayList<>();
        state.forEach(row -> diffs.add(row == null ? null : row.hashDiff()));
        return diffs;
    }

    private static List<List<Object>> payloads(List<SatelliteRow> state) {
        List<List<Object>> payloads = new ArrayList<>();
        state.forEach(row -> payloads.add(row == null ? null : row.payload()));
        return payloads;
    }
}
