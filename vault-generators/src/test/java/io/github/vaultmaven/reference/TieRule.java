// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Which of several source rows that make the same stored row is the one that is stored. */
final class TieRule {
    private TieRule() {}

    /** The first by load timestamp, source place, record source, then the source columns that are stored. */
    static SourceRow first(Collection<SourceRow> rows, Function<SourceRow, List<Object>> storedColumns) {
        return rows.stream().min(order(storedColumns)).orElseThrow();
    }

    private static Comparator<SourceRow> order(Function<SourceRow, List<Object>> storedColumns) {
        return Comparator.comparing(SourceRow::ldts)
                .thenComparing(SourceRow::place)
                .thenComparing(SourceRow::recordSource, Values::compare)
                .thenComparing(storedColumns, Values::compare);
    }
}
