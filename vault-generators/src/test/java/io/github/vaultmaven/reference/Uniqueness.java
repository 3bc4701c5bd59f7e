// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Law 7: nothing twice. */
final class Uniqueness {
    private Uniqueness() {}

    /** The columns that may occur once only. */
    private static List<Object> keyOf(Record stored) {
        if (stored instanceof HubRow row) {
            return List.of(row.hashKey());
        } else if (stored instanceof LinkRow row) {
            return List.of(row.hashKey());
        } else if (stored instanceof SatelliteRow row) {
            return List.of(row.hashKey(), row.slot());
        } else if (stored instanceof MultiActiveRow row) {
            List<String> child =
                    row.childKey().stream().map(LawSubjects.HASHING::normalise).toList();
            return List.of(row.hashKey(), row.ldts(), child);
        } else if (stored instanceof PresenceRow row) {
            return List.of(row.hashKey(), row.ldts());
        } else if (stored instanceof RecordTrackingRow row) {
            return List.of(row.hashKey(), row.ldts(), row.source());
        }
        throw new IllegalArgumentException(stored.toString());
    }

    /** Whether no key occurs twice. */
    static boolean holds(Set<? extends Record> rows) {
        Set<List<Object>> keys = new HashSet<>();
        return rows.stream().allMatch(row -> keys.add(keyOf(row)));
    }
}
