// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

import java.util.List;
import java.util.Optional;

/**
 * All that was read of an input.
 *
 * @param tables in the order in which the input has them
 * @param unread what was skipped
 * @param inclusions which values are found in other tables, where rows were read
 */
public record SourceSchema(List<InputTable> tables, List<Unread> unread, List<Inclusion> inclusions) {

    public SourceSchema {
        tables = List.copyOf(tables);
        unread = List.copyOf(unread);
        inclusions = List.copyOf(inclusions);
    }

    /** Where no rows were read. */
    public SourceSchema(List<InputTable> tables, List<Unread> unread) {
        this(tables, unread, List.of());
    }

    /**
     * The table that a reference means: of the schema if it names one and there is such a table, else the first of that
     * name.
     */
    public Optional<InputTable> table(String schema, String name) {
        List<InputTable> named =
                tables.stream().filter(t -> t.name().equalsIgnoreCase(name)).toList();
        return named.stream()
                .filter(t -> t.schema().equalsIgnoreCase(schema))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }
}
