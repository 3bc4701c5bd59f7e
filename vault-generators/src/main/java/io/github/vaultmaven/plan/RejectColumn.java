// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import java.util.List;

/**
 * A column that a structure reads and therefore keeps, as text, of a row that it rejects.
 *
 * @param name its name in the structure and in the rejects
 * @param type its type where it fits
 * @param raw companion column with the text that did not fit, or an empty string where every value fits
 * @param unmatched columns that say which joins found no partner and so gave this column no value
 */
public record RejectColumn(String name, ColumnType type, String raw, List<String> unmatched) {

    public RejectColumn {
        unmatched = List.copyOf(unmatched);
    }

    /** A column that no join fetches. */
    public RejectColumn(String name, ColumnType type, String raw) {
        this(name, type, raw, List.of());
    }
}
