// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What the rows of a table look like.
 *
 * @param rows number of rows of the table
 * @param looked number of rows that were looked at
 * @param keys sets of at most three columns, none of whose smaller sets will do, that are unique and never null
 * @param latest the latest moment in each column of moments, in UTC as far as the input tells a zone; under an empty name when a file was last changed
 */
public record TableProfile(long rows, long looked, List<List<String>> keys, Map<String, LocalDateTime> latest) {

    /** Without moments. */
    public TableProfile(long rows, long looked, List<List<String>> keys) {
        this(rows, looked, keys, Map.of());
    }

    public TableProfile {
        keys = keys.stream().map(List::copyOf).toList();
        latest = Map.copyOf(latest);
    }
}
