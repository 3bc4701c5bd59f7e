// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tables of a database that several source tables read, each in its own way: they hold the same rows. */
final class SharedTables {

    private final List<SourceTable> sources;
    private final Roles roles;

    SharedTables(List<SourceTable> sources, Roles roles) {
        this.sources = List.copyOf(sources);
        this.roles = roles;
    }

    /**
     * A column of such a table.
     *
     * @param reader the source table for which it means most
     * @param column the column as that one reads it
     */
    record Read(SourceTable reader, SourceColumn column) {}

    /** The first reader of each table. */
    List<SourceTable> first() {
        return sources.stream()
                .filter(table -> readers(table).get(0).equals(table))
                .toList();
    }

    /** All that read the table that a source table reads, in the order of the model. Files are nobody else's. */
    List<SourceTable> readers(SourceTable table) {
        return table.files().isPresent()
                ? List.of(table)
                : sources.stream()
                        .filter(other -> other.files().isEmpty() && place(other).equals(place(table)))
                        .toList();
    }

    /** The columns that anybody reads. */
    Collection<Read> columns(SourceTable table) {
        Map<String, Read> columns = new LinkedHashMap<>();
        for (SourceTable reader : readers(table)) {
            for (SourceColumn column : reader.columns()) {
                columns.merge(lower(column.name()), new Read(reader, column), this::meaningMore);
            }
        }
        return columns.values();
    }

    private Read meaningMore(Read one, Read other) {
        return roles.of(one.reader(), one.column()).compareTo(roles.of(other.reader(), other.column())) <= 0
                ? one
                : other;
    }

    private static String place(SourceTable table) {
        return lower(table.schema()) + "." + lower(table.table());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
