// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.mermaid;

import io.github.vaultmaven.draft.decide.Words;
import io.github.vaultmaven.draft.mermaid.ErDiagram.Attribute;
import io.github.vaultmaven.draft.mermaid.ErDiagram.Entity;
import io.github.vaultmaven.draft.mermaid.ErDiagram.Relationship;
import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes tables of a diagram. A diagram need not name keys and what refers to them: an entity without a key gets one named after it,
 * the many side of a relationship refers to the other, and two many sides have a table between them.
 */
final class ErTables {

    private final String file;
    private final Map<String, Draft> tables = new LinkedHashMap<>();

    private ErTables(String file) {
        this.file = file;
    }

    /** A table while it is put together. */
    private static final class Draft {
        private final String name;
        private final String comment;
        private final Place place;
        private final Map<String, InputColumn> columns = new LinkedHashMap<>();
        private final List<String> key = new ArrayList<>();
        private final List<String> marked = new ArrayList<>();
        private final List<List<String>> unique = new ArrayList<>();
        private final List<ForeignKey> references = new ArrayList<>();

        private Draft(String name, String comment, Place place) {
            this.name = name;
            this.comment = comment;
            this.place = place;
        }

        private InputTable table() {
            return new InputTable("", name, List.copyOf(columns.values()), key, unique, references, comment, place);
        }
    }

    /** The tables of a diagram. */
    static List<InputTable> of(ErDiagram diagram, String file) {
        var made = new ErTables(file);
        diagram.entities().forEach(made::entity);
        diagram.relationships().forEach(made::keyed);
        diagram.relationships().stream()
                .sorted(Comparator.comparing(r -> !made.isNamed(r)))
                .forEach(made::relationship);
        made.tables.values().stream().filter(t -> t.columns.isEmpty()).forEach(made::key);
        return made.tables.values().stream().map(Draft::table).toList();
    }

    private void entity(Entity entity) {
        var table = new Draft(entity.name(), entity.alias(), new Place(file, entity.line()));
        for (Attribute a : entity.attributes()) {
            table.columns.putIfAbsent(
                    a.name(),
                    new InputColumn(
                            a.name(),
                            a.type().toLowerCase(Locale.ROOT).replace("~", ""),
                            !a.keys().contains("PK")
                                    && (a.optional()
                                            || a.keys().isEmpty()
                                            || a.keys().contains("FK")),
                            false,
                            false,
                            a.comment(),
                            new Place(file, a.line()),
                            Optional.empty()));
            if (a.keys().contains("PK")) {
                table.key.add(a.name());
            }
            if (a.keys().contains("UK")) {
                table.unique.add(List.of(a.name()));
            }
            if (a.keys().contains("FK")) {
                table.marked.add(a.name());
            }
        }
        tables.put(entity.name(), table);
    }

    /** What something refers to has a key. */
    private void keyed(Relationship r) {
        for (String side : List.of(r.left(), r.right())) {
            Draft table = tables.get(side);
            if (table.key.isEmpty() && table.columns.isEmpty()) {
                key(table);
            }
        }
    }

    private void key(Draft table) {
        String name = String.join("_", Words.singular(Words.of(table.name))) + "_id";
        table.columns.put(name, column(name, "", false, table.place));
        table.key.add(name);
    }

    private static InputColumn column(String name, String type, boolean nullable, Place place) {
        return new InputColumn(name, type, nullable, false, false, "", place, Optional.empty());
    }

    private void relationship(Relationship r) {
        if (r.leftMany().many() && r.rightMany().many()) {
            between(r);
        } else if (r.leftMany().many()) {
            refers(tables.get(r.left()), tables.get(r.right()), r, r.rightMany() == ErDiagram.Cardinality.ZERO_OR_ONE);
        } else if (r.rightMany().many() || !marks(tables.get(r.left()), tables.get(r.right()))) {
            refers(tables.get(r.right()), tables.get(r.left()), r, r.leftMany() == ErDiagram.Cardinality.ZERO_OR_ONE);
        } else {
            refers(tables.get(r.left()), tables.get(r.right()), r, r.rightMany() == ErDiagram.Cardinality.ZERO_OR_ONE);
        }
    }

    /** True if one of two tables names the other in a column marked as a reference. */
    private static boolean marks(Draft from, Draft to) {
        return named(from, to, "").isPresent();
    }

    private void refers(Draft from, Draft to, Relationship r, boolean nullable) {
        List<String> key = to.key;
        if (key.isEmpty()) {
            return;
        }
        boolean all = key.stream().allMatch(from.columns::containsKey)
                && !from.equals(to)
                && !(key.equals(from.key) && key.size() == 1 && isGeneric(key.get(0)));
        List<String> columns = all
                ? key
                : named(from, to, r.role())
                        .filter(c -> key.size() == 1)
                        .map(List::of)
                        .orElseGet(() -> added(from, to, nullable));
        from.marked.removeAll(columns);
        boolean known = from.references.stream()
                .anyMatch(f -> f.columns().equals(columns) && f.table().equals(to.name));
        if (!known) {
            from.references.add(new ForeignKey(columns, "", to.name, key, new Place(file, r.line())));
        }
    }

    private static boolean isGeneric(String column) {
        return Words.of(column).size() == 1;
    }

    /** True if a marked column is called after the other table or the relationship, so that no guess takes it away. */
    private boolean isNamed(Relationship r) {
        Draft left = tables.get(r.left());
        Draft right = tables.get(r.right());
        return called(left, right, r.role()).isPresent()
                || called(right, left, r.role()).isPresent();
    }

    /** The marked column that is called after the other table, or after the relationship; else the only marked one. */
    private static Optional<String> named(Draft from, Draft to, String role) {
        return called(from, to, role)
                .or(() -> from.marked.size() == 1 && !from.equals(to)
                        ? Optional.of(from.marked.get(0))
                        : Optional.empty());
    }

    private static Optional<String> called(Draft from, Draft to, String role) {
        List<String> words = Words.singular(Words.of(to.name));
        List<String> roles = Words.of(role).stream()
                .flatMap(w -> Words.singular(List.of(w)).stream())
                .toList();
        return from.marked.stream()
                .filter(c -> Words.of(c).containsAll(words))
                .findFirst()
                .or(() -> from.marked.stream()
                        .filter(c -> Words.of(c).stream().anyMatch(roles::contains))
                        .findFirst());
    }

    private List<String> added(Draft from, Draft to, boolean nullable) {
        var columns = new ArrayList<String>();
        for (String part : to.key) {
            String prefix = String.join("_", Words.singular(Words.of(to.name)));
            String base = isGeneric(part) ? prefix + "_" + part : part;
            String name = from.equals(to) ? "parent_" + base : base;
            from.columns.putIfAbsent(name, column(name, to.columns.get(part).type(), nullable, from.place));
            columns.add(name);
        }
        return columns;
    }

    private void between(Relationship r) {
        String name = r.left() + "_" + r.right();
        Draft table = tables.computeIfAbsent(name, n -> new Draft(n, r.role(), new Place(file, r.line())));
        for (String side : List.of(r.left(), r.right())) {
            Draft to = tables.get(side);
            List<String> columns = added(table, to, false);
            if (!columns.isEmpty()) {
                columns.stream().filter(c -> !table.key.contains(c)).forEach(table.key::add);
                table.references.add(new ForeignKey(columns, "", to.name, to.key, table.place));
            }
        }
    }
}
