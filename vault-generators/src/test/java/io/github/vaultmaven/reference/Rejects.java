// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rejects of one structure: a set. A row that is in it keeps its first reason. */
public final class Rejects {
    private final Map<SourceRow, Reason> rows = new LinkedHashMap<>();

    void add(SourceRow row, Reason reason) {
        rows.putIfAbsent(row, reason);
    }

    boolean holds(SourceRow row) {
        return rows.containsKey(row);
    }

    /** The run's rows as the structure reads them, each once, without those judged before. */
    List<SourceRow> unjudged(Run run, Set<Reads> reads) {
        return run.rows().stream()
                .map(row -> row.reduced(reads))
                .distinct()
                .filter(row -> !holds(row))
                .toList();
    }

    /** The rows rejected for one of these reasons. */
    Set<SourceRow> because(Reason... reasons) {
        Set<Reason> wanted = Set.of(reasons);
        return rows.keySet().stream()
                .filter(row -> wanted.contains(rows.get(row)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A copy of the relation. */
    public Set<Reject> table() {
        return rows.entrySet().stream()
                .map(e -> new Reject(e.getKey(), e.getValue()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
