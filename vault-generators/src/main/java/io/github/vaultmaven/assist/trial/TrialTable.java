// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.trial;

import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table with rows that were made.
 *
 * @param name its name
 * @param columns types by name, in order
 * @param rows values in their plain spelling, null for null, each row as many as there are columns
 */
public record TrialTable(String name, Map<String, DataType> columns, List<List<String>> rows) {

    public TrialTable {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        rows = rows.stream()
                .map(r -> Collections.unmodifiableList(new ArrayList<>(r)))
                .toList();
    }
}
