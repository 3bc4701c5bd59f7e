// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

import java.util.List;

/**
 * A declared reference to another table.
 *
 * @param columns referring columns, as the table spells them
 * @param table the table referred to, as the reference spells it, without schema
 * @param schema its schema, or an empty string where the reference names none
 * @param targets the columns referred to, in the order of {@code columns}; empty for the primary key
 * @param place where it is declared
 */
public record ForeignKey(List<String> columns, String schema, String table, List<String> targets, Place place) {

    public ForeignKey {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
    }
}
