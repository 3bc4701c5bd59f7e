// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A bridge, always built in full: a row for each path through its links that is effective at the snapshot. */
public final class Bridge {
    private Bridge() {}

    /**
     * @param snapshots as-of timestamps
     * @param legs the links of the path, at least one
     */
    public static Set<BridgeRow> rows(Set<LocalDateTime> snapshots, List<Leg> legs) {
        Set<BridgeRow> rows = new LinkedHashSet<>();
        for (LocalDateTime snapshot : snapshots) {
            List<List<String>> paths = starts(legs.get(0));
            for (Leg leg : legs) {
                paths = longer(paths, leg, snapshot);
            }
            paths.forEach(path -> rows.add(new BridgeRow(snapshot, path)));
        }
        return rows;
    }

    private static List<List<String>> starts(Leg leg) {
        return leg.link().stream()
                .map(row -> List.of(row.memberKeys().get(leg.from())))
                .distinct()
                .toList();
    }

    private static List<List<String>> longer(List<List<String>> paths, Leg leg, LocalDateTime snapshot) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> path : paths) {
            String end = path.get(path.size() - 1);
            for (LinkRow row : leg.link()) {
                if (row.memberKeys().get(leg.from()).equals(end) && leg.effective(row, snapshot)) {
                    List<String> next = new ArrayList<>(path);
                    next.add(row.hashKey());
                    next.add(row.memberKeys().get(leg.to()));
                    longer.add(next);
                }
            }
        }
        return longer;
    }
}
