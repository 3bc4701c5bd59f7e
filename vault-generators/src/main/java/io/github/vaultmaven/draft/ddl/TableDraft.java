// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A table while its definition, and what later statements add to it, is read. */
final class TableDraft {

    private final String schema;
    private final String name;
    private final Place place;
    private final Map<String, InputColumn> columns = new LinkedHashMap<>();
    private final Map<InputColumn, InputColumn> alike = new LinkedHashMap<>();
    private final Set<String> notNull = new TreeSet<>();
    private final Set<String> numbered = new TreeSet<>();
    private final Map<String, String> comments = new LinkedHashMap<>();
    private final List<List<String>> unique = new ArrayList<>();
    private final List<ForeignKey> references = new ArrayList<>();
    private final Map<String, List<String>> indexes = new LinkedHashMap<>();
    private List<String> primaryKey = List.of();
    private String comment = "";

    TableDraft(String schema, String name, Place place) {
        this.schema = schema;
        this.name = name;
        this.place = place;
    }

    String schema() {
        return schema;
    }

    String name() {
        return name;
    }

    Place place() {
        return place;
    }

    /** Adds a column; one that is there already may be said again, but not be spelled otherwise. */
    void column(InputColumn column) {
        InputColumn first = columns.putIfAbsent(key(column.name()), column);
        if (first != null && !first.name().equals(column.name())) {
            alike.put(column, first);
        }
    }

    /** Columns that are left out since they differ from another one in the case of letters alone, with that one. */
    Map<InputColumn, InputColumn> alike() {
        return alike;
    }

    boolean hasColumns() {
        return !columns.isEmpty();
    }

    void drop(String column) {
        columns.remove(key(column));
    }

    void comment(String text) {
        comment = text;
    }

    void comment(String column, String text) {
        comments.put(key(column), text);
    }

    void numbered(String column) {
        numbered.add(key(column));
    }

    void notNull(String column) {
        notNull.add(key(column));
    }

    void primaryKey(List<String> names) {
        primaryKey = names;
        names.forEach(this::notNull);
    }

    void unique(List<String> names) {
        unique.add(names);
    }

    /** A unique index, which a key may be made of later. */
    void uniqueIndex(String index, List<String> names) {
        indexes.put(key(index), names);
        unique(names);
    }

    /** The columns of a unique index. */
    Optional<List<String>> index(String index) {
        return Optional.ofNullable(indexes.get(key(index)));
    }

    void reference(ForeignKey reference) {
        references.add(reference);
    }

    /** The table as it is now known. Keys and references that name columns which it does not have are left out. */
    InputTable table() {
        return new InputTable(
                schema,
                name,
                columns.values().stream().map(this::column0).toList(),
                spelled(primaryKey).orElse(List.of()),
                unique.stream()
                        .map(this::spelled)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                references.stream()
                        .flatMap(r -> spelled(r.columns()).stream()
                                .map(c -> new ForeignKey(c, r.schema(), r.table(), r.targets(), r.place())))
                        .distinct()
                        .toList(),
                comment,
                place);
    }

    private InputColumn column0(InputColumn c) {
        String key = key(c.name());
        return new InputColumn(
                c.name(),
                c.type(),
                c.nullable() && !notNull.contains(key),
                c.numbered() || numbered.contains(key),
                c.computed(),
                comments.getOrDefault(key, c.comment()),
                c.place(),
                c.profile(),
                c.form());
    }

    private Optional<List<String>> spelled(List<String> names) {
        return names.stream().allMatch(n -> columns.containsKey(key(n)))
                ? Optional.of(
                        names.stream().map(n -> columns.get(key(n)).name()).toList())
                : Optional.empty();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
