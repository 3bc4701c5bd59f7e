// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.decide.Words;
import io.github.vaultmaven.draft.schema.ColumnProfile;
import io.github.vaultmaven.draft.schema.FileForm;
import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.Place;
import io.github.vaultmaven.draft.schema.Unread;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes relations of rows with nested values: fields of structs become columns, and lists become tables of their own with the key of
 * the row that they belong to and a number. Where nothing identifies that row, a list stays one column.
 */
final class NestedTables {

    private static final int DEEPEST = 8;

    private final Session session;
    private final RowProfile profile;
    private final List<Unread> unread;

    NestedTables(Session session, List<Unread> unread) {
        this.session = session;
        this.profile = new RowProfile(session);
        this.unread = unread;
    }

    /** A list among the columns of a table. */
    private record Nested(String name, String value, String element) {}

    /**
     * The relations of a file.
     *
     * @param reader DuckDB's call that reads it
     * @param files how it can be loaded, if it can
     */
    List<Relation> of(String reader, String name, String view, Optional<FileForm> files, Place place)
            throws SQLException {
        session.execute("create view " + view + " as select * from " + reader);
        boolean apart = files.filter(f -> f.format().equals("parquet")).isEmpty();
        var relations = new ArrayList<Relation>();
        var columns = new ArrayList<Measured>();
        var lists = new ArrayList<Nested>();
        for (List<String> column : session.rows("describe " + view)) {
            walk(column.get(0), Sql.name(column.get(0)), column.get(1), columns, lists, apart);
        }
        add(new Relation(name, view, columns, List.of(), List.of(), files, place), lists, relations, DEEPEST);
        return relations;
    }

    private static void walk(
            String name, String value, String type, List<Measured> columns, List<Nested> lists, boolean apart) {
        if (apart && NestedType.isStruct(type)) {
            NestedType.fields(type)
                    .forEach((field, its) ->
                            walk(name + "_" + field, value + "." + Sql.name(field), its, columns, lists, true));
        } else if (apart && NestedType.isList(type)) {
            lists.add(new Nested(name, value, NestedType.element(type)));
        } else {
            columns.add(new Measured(name, value, Shape.TEXT, plain(type)));
        }
    }

    /** Nested values that are not taken apart are documents. */
    private static String plain(String type) {
        boolean nested = NestedType.isList(type) || type.contains("(") && !type.startsWith("DECIMAL");
        return nested && !type.startsWith("ENUM") ? "json" : type.toLowerCase(Locale.ROOT);
    }

    private void add(Relation relation, List<Nested> lists, List<Relation> relations, int deeper) throws SQLException {
        if (lists.isEmpty()) {
            relations.add(relation);
            return;
        }
        List<Measured> key = key(relation);
        if (key.isEmpty() || deeper == 0) {
            var columns = new ArrayList<>(relation.columns());
            lists.forEach(l -> columns.add(new Measured(l.name(), l.value(), Shape.TEXT, "json")));
            relations.add(relation.with(columns));
            lists.forEach(l -> unread.add(new Unread(
                    relation.place(),
                    "the list " + l.name() + " of " + relation.name()
                            + " stays one column, since nothing identifies the rows that it belongs to")));
            return;
        }
        relations.add(relation);
        for (Nested list : lists) {
            child(relation, key, list, relations, deeper);
        }
    }

    private void child(Relation parent, List<Measured> key, Nested list, List<Relation> relations, int deeper)
            throws SQLException {
        String view = parent.view() + "_" + relations.size();
        String number = list.name() + "_no";
        var columns = new ArrayList<Measured>();
        var select = new StringBuilder("create view " + view + " as select ");
        for (Measured part : key) {
            String name = carried(parent, part.name());
            columns.add(new Measured(name, Sql.name(name), Shape.TEXT, part.type()));
            select.append(part.value()).append(" as ").append(Sql.name(name)).append(", ");
        }
        session.execute(select + "unnest(" + list.value() + ") as vault__item, generate_subscripts(" + list.value()
                + ", 1) as " + Sql.name(number) + " from " + parent.view());
        columns.add(new Measured(number, Sql.name(number), Shape.TEXT, "bigint"));
        List<String> own = columns.stream().map(Measured::name).toList();
        var lists = new ArrayList<Nested>();
        boolean struct = NestedType.isStruct(list.element());
        if (struct) {
            NestedType.fields(list.element())
                    .forEach((field, type) -> walk(
                            own.contains(field) ? list.name() + "_" + field : field,
                            "vault__item." + Sql.name(field),
                            type,
                            columns,
                            lists,
                            true));
        } else {
            walk("value", "vault__item", list.element(), columns, lists, true);
        }
        add(
                new Relation(
                        parent.name() + "_" + list.name(),
                        view,
                        columns,
                        own,
                        List.of(reference(parent, key, own)),
                        Optional.empty(),
                        parent.place()),
                lists,
                relations,
                deeper - 1);
    }

    private static ForeignKey reference(Relation parent, List<Measured> key, List<String> own) {
        return new ForeignKey(
                own.subList(0, key.size()),
                "",
                parent.name(),
                key.stream().map(Measured::name).toList(),
                parent.place());
    }

    /** What a key is called in the tables of lists: {@code order_id} for the {@code id} of orders. */
    private static String carried(Relation parent, String key) {
        List<String> words = Words.of(key);
        return words.size() == 1 ? String.join("_", Words.singular(Words.of(parent.name()))) + "_" + key : key;
    }

    private List<Measured> key(Relation relation) throws SQLException {
        if (!relation.key().isEmpty()) {
            return relation.columns().stream()
                    .filter(c -> relation.key().contains(c.name()))
                    .toList();
        }
        Map<String, ColumnProfile> profiles = profile.of(relation);
        return relation.columns().stream()
                .filter(c ->
                        profiles.containsKey(c.name()) && profiles.get(c.name()).unique())
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }
}
