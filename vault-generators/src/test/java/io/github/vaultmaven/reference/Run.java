// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one execution of the load sees for one structure. The order of the rows never matters.
 *
 * @param rows source rows, duplicates allowed
 * @param told load timestamps of deliveries that the run is told of, empty ones among them
 */
public record Run(List<SourceRow> rows, Set<LocalDateTime> told) {
    public Run {
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
        told = Collections.unmodifiableSortedSet(new TreeSet<>(told));
    }

    /** A run that is told of no empty delivery. */
    public static Run of(List<SourceRow> rows) {
        return new Run(rows, Set.of());
    }
}
