// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.type.DataType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows that a file beside the spec holds.
 *
 * @param columns type of each column by name, in order
 * @param rows values in the order of the columns, in the spelling of {@link io.github.vaultmaven.type.Literal}; nothing
 *     for null
 */
public record TypedRows(Map<String, DataType> columns, List<List<Optional<String>>> rows) {

    public TypedRows {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Optional<String>> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " values for " + columns.size());
            }
        }
    }
}
