// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.access;

import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.StructureGenerator;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.Fact.Target;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans facts: rows of base and satellites, one row per unit of them, and the members that its dimensions know at the time
 * that each role looks at.
 */
public final class FactGenerator implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof Fact;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        Fact fact = (Fact) structure;
        requireNothingMultiplied(fact);
        var what = new Marts.What(
                "fact",
                fact.name(),
                fact.entity(),
                "One row for each " + String.join(", ", fact.unit())
                        + (fact.base().snapshots() ? " and snapshot" : ""),
                fact.origin());
        List<Column> columns = columns(fact);
        var key = new ArrayList<String>();
        if (fact.base().snapshots()) {
            key.add(SnapshotControl.TIMESTAMP);
        }
        key.addAll(fact.unit());
        return List.of(Marts.step(what, fact.materialized(), reads(fact), columns, key, new FactShape(fact, columns)));
    }

    /** A value that the rows of a satellite repeat must not be summed over them, nor tell rows of one unit apart. */
    private static void requireNothingMultiplied(Fact fact) {
        fact.several().ifPresent(several -> {
            boolean apart = fact.attributes().stream().anyMatch(a -> names(a.expression(), several, true));
            boolean repeated = fact.measures().stream()
                    .flatMap(m -> m.expression().stream())
                    .anyMatch(e -> names(e, several, false));
            if (apart || repeated) {
                throw new IllegalArgumentException(fact.name() + ": " + several.alias()
                        + " has several rows per unit, so measures must come from it alone, and attributes must not");
            }
        });
    }

    /** True where an expression names a column of that satellite ({@code own}), or one of anything else. */
    private static boolean names(Expression expression, MartSatellite satellite, boolean own) {
        return ColumnReferences.of(expression).stream()
                .anyMatch(c -> own
                        == c.qualifier()
                                .map(q -> q.matches(satellite.alias()))
                                .orElseGet(() -> satellite.columns().stream()
                                        .anyMatch(a -> c.name().matches(a.name()))));
    }

    private static List<String> reads(Fact fact) {
        var reads = new ArrayList<>(Marts.reads(fact.base(), fact.satellites()));
        for (Fact.Role role : fact.roles()) {
            if (role.target() instanceof Target.Member member) {
                reads.add(member.dimension().name());
                member.dimension().snapshots().ifPresent(reads::add);
            } else if (role.target() instanceof Target.Day day) {
                reads.add(day.calendar().name());
            }
        }
        return reads;
    }

    private static List<Column> columns(Fact fact) {
        var columns = new ArrayList<Column>();
        if (fact.base().snapshots()) {
            columns.add(Column.required(SnapshotControl.TIMESTAMP, ColumnType.TIMESTAMP, "as-of timestamp, UTC"));
        }
        fact.unit().forEach(k -> columns.add(Column.required(k, ColumnType.DIGEST, "")));
        columns.addAll(Marts.columns(fact.attributes()));
        for (Fact.Role role : fact.roles()) {
            boolean day = role.target() instanceof Target.Day;
            ColumnType type = day ? ColumnType.of(DataType.INTEGER) : ColumnType.DIGEST;
            columns.add(Column.required(role.column(), type, role.name()));
        }
        fact.measures()
                .forEach(m -> columns.add(
                        Column.optional(m.name(), ColumnType.of(m.type()), Marts.words(m.label(), m.format()))));
        return columns;
    }

    /**
     * The query of a fact.
     *
     * @param fact the fact
     * @param columns its columns
     */
    public record FactShape(Fact fact, List<Column> columns) implements Shape {

        public FactShape {
            columns = List.copyOf(columns);
        }

        @Override
        public String template() {
            return "fact/rows";
        }

        /** Names of the hash keys that a row carries until its members are found. */
        public List<String> keys() {
            var keys = new ArrayList<>(fact.unit());
            keys.addAll(fact.furtherKeys());
            return keys;
        }

        /** Columns that make a unit, or that it determines. */
        public List<String> unitColumns() {
            var columns = new ArrayList<>(keys());
            if (fact.base().snapshots()) {
                columns.add(SnapshotControl.TIMESTAMP);
            }
            fact.attributes().forEach(a -> columns.add(a.name()));
            return columns;
        }

        /** True where a role refers to a day. */
        public boolean isDay(Fact.Role role) {
            return role.target() instanceof Target.Day;
        }

        /** True where a role refers to a dimension with a row per snapshot. */
        public boolean isPerSnapshot(Fact.Role role) {
            return role.target() instanceof Target.Member member
                    && member.dimension().type() == Dimension.Type.SNAPSHOT;
        }
    }
}
