// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

import java.util.List;
import java.util.Optional;

/**
 * A table of an input.
 *
 * @param schema its schema, or an empty string
 * @param name as the input spells it, without quotes
 * @param columns in their order
 * @param primaryKey names of columns, or empty
 * @param uniqueKeys further column sets that are declared unique
 * @param foreignKeys declared references
 * @param comment what the input says about it, or an empty string
 * @param place where it stands
 * @param files the files that bring its rows, if it is no table of a database
 * @param profile what its rows look like, where they were read
 */
public record InputTable(
        String schema,
        String name,
        List<InputColumn> columns,
        List<String> primaryKey,
        List<List<String>> uniqueKeys,
        List<ForeignKey> foreignKeys,
        String comment,
        Place place,
        Optional<FileForm> files,
        Optional<TableProfile> profile) {

    public InputTable {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniqueKeys = uniqueKeys.stream().map(List::copyOf).toList();
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** A table of a database whose rows were not read. */
    public InputTable(
            String schema,
            String name,
            List<InputColumn> columns,
            List<String> primaryKey,
            List<List<String>> uniqueKeys,
            List<ForeignKey> foreignKeys,
            String comment,
            Place place) {
        this(
                schema,
                name,
                columns,
                primaryKey,
                uniqueKeys,
                foreignKeys,
                comment,
                place,
                Optional.empty(),
                Optional.empty());
    }

    /** The column of a name, exactly or but for case. */
    public Optional<InputColumn> column(String wanted) {
        return columns.stream()
                .filter(c -> c.name().equals(wanted))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(c -> c.name().equalsIgnoreCase(wanted))
                        .findFirst());
    }

    /** Schema and name, or the name alone. */
    public String fullName() {
        return schema.isEmpty() ? name : schema + "." + name;
    }

    /** This table without its declared references. */
    public InputTable withoutForeignKeys() {
        return new InputTable(schema, name, columns, primaryKey, uniqueKeys, List.of(), comment, place, files, profile);
    }

    /** The same with other columns and a profile. */
    public InputTable profiled(List<InputColumn> others, TableProfile other) {
        return new InputTable(
                schema, name, others, primaryKey, uniqueKeys, foreignKeys, comment, place, files, Optional.of(other));
    }
}
