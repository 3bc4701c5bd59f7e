// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.access;

import io.github.vaultmaven.model.MartBase;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the relations of the access layer have in common: each is one query, a view or a table that is filled anew. */
final class Marts {

    private Marts() {}

    /**
     * The step of a mart.
     *
     * @param what its name, the document's name, and words
     * @param materialized true for a table
     * @param reads what its query reads
     * @param columns its columns, in the order of the query
     * @param key columns that tell its rows apart
     */
    static Step step(
            What what, boolean materialized, List<String> reads, List<Column> columns, List<String> key, Shape shape) {
        Relation.Kind kind = materialized ? Relation.Kind.DERIVED : Relation.Kind.VIEW;
        String described = what.origin().description();
        String comment = described.isEmpty() ? what.comment() : described;
        var relation = new Relation(what.name(), kind, columns, key, List.of(), comment);
        var statement = new Statement(materialized ? Action.REPLACE : Action.VIEW, relation, shape, comment);
        return Step.load(
                "access",
                what.kind(),
                what.name(),
                what.entity(),
                reads.stream().distinct().toList(),
                materialized ? List.of(relation) : List.of(),
                List.of(),
                List.of(statement),
                what.origin());
    }

    /** What a mart is called and what it is. */
    record What(String kind, String name, String entity, String comment, Origin origin) {}

    /** Value columns of a base. */
    static List<Column> columns(MartBase base) {
        return base.columns().stream()
                .map(c -> Column.optional(c.name(), ColumnType.of(base.shown(c).shownType()), c.description()))
                .toList();
    }

    /** Chosen and computed columns. */
    static List<Column> columns(List<MartColumn> attributes) {
        return attributes.stream()
                .map(a -> Column.optional(a.name(), ColumnType.of(a.type()), words(a.label(), a.format())))
                .toList();
    }

    /** What the catalogue says of a column: its business name, and how tools are to show it. */
    static String words(String label, String format) {
        return Stream.of(label, format.isEmpty() ? "" : "shown as " + format)
                .filter(w -> !w.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Relations of a base and its satellites. */
    static List<String> reads(MartBase base, List<MartSatellite> satellites) {
        var reads = new ArrayList<>(List.of(base.relation()));
        satellites.forEach(s -> reads.add(s.relation()));
        return reads;
    }
}
