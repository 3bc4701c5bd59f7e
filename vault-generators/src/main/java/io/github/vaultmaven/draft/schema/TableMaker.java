// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table while a reader puts it together: columns, and what is said about them before or behind. */
public final class TableMaker {

    private final String schema;
    private final String name;
    private final String comment;
    private final Place place;
    private final Map<String, InputColumn> columns = new LinkedHashMap<>();
    private final Map<Integer, String> key = new TreeMap<>();
    private final List<List<String>> unique = new ArrayList<>();
    private final List<ForeignKey> references = new ArrayList<>();

    /** Begins a table; see {@link InputTable}. */
    public TableMaker(String schema, String name, String comment, Place place) {
        this.schema = schema;
        this.name = name;
        this.comment = comment;
        this.place = place;
    }

    /** Schema and name, or the name alone. */
    public String fullName() {
        return schema.isEmpty() ? name : schema + "." + name;
    }

    /** The table's own name. */
    public String name() {
        return name;
    }

    /** Adds a column; of two with one name the first counts. */
    public void column(String column, String type, boolean nullable, boolean numbered, String text, Place at) {
        columns.putIfAbsent(
                column.toLowerCase(Locale.ROOT),
                new InputColumn(
                        column, type.toLowerCase(Locale.ROOT), nullable, numbered, false, text, at, Optional.empty()));
    }

    /** Says that a column is never null. */
    public void notNull(String column) {
        InputColumn c = columns.get(column.toLowerCase(Locale.ROOT));
        if (c != null) {
            columns.put(
                    column.toLowerCase(Locale.ROOT),
                    new InputColumn(
                            c.name(),
                            c.type(),
                            false,
                            c.numbered(),
                            c.computed(),
                            c.comment(),
                            c.place(),
                            c.profile()));
        }
    }

    /** Adds a part of the primary key behind the others. */
    public void key(String column) {
        key(column, key.size() + 1);
    }

    /** Adds a part of the primary key at a place from 1 on. */
    public void key(String column, int position) {
        int free = position;
        while (key.containsKey(free)) {
            free++;
        }
        key.put(free, column);
    }

    /** Adds a set of columns that is unique. */
    public void unique(List<String> set) {
        unique.add(set);
    }

    /** Adds a reference. */
    public void reference(ForeignKey reference) {
        references.add(reference);
    }

    /** The table. Keys and references that name columns which it does not have are left out. */
    public InputTable table() {
        List<String> primary = spelled(List.copyOf(key.values())).orElse(List.of());
        primary.forEach(this::notNull);
        return new InputTable(
                schema,
                name,
                List.copyOf(columns.values()),
                primary,
                unique.stream()
                        .flatMap(u -> spelled(u).stream())
                        .distinct()
                        .filter(u -> !u.equals(primary))
                        .toList(),
                references.stream()
                        .flatMap(r -> spelled(r.columns()).stream()
                                .map(c -> new ForeignKey(c, r.schema(), r.table(), r.targets(), r.place())))
                        .distinct()
                        .toList(),
                comment,
                place);
    }

    private Optional<List<String>> spelled(List<String> names) {
        return names.stream().allMatch(n -> columns.containsKey(n.toLowerCase(Locale.ROOT)))
                ? Optional.of(names.stream()
                        .map(n -> columns.get(n.toLowerCase(Locale.ROOT)).name())
                        .toList())
                : Optional.empty();
    }
}
