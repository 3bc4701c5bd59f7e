// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What became of a query. */
public sealed interface Tried {

    /**
     * It gave rows.
     *
     * @param columns names, in order
     * @param types the engine's names of their types
     * @param rows values as texts, null for null
     */
    record Rows(List<String> columns, List<String> types, List<List<String>> rows) implements Tried {
        public Rows {
            columns = List.copyOf(columns);
            types = List.copyOf(types);
            rows = rows.stream()
                    .map(r -> Collections.unmodifiableList(new ArrayList<>(r)))
                    .toList();
        }
    }

    /**
     * It could not be run, or not to its end.
     *
     * @param reason one line
     */
    record Failed(String reason) implements Tried {}
}
