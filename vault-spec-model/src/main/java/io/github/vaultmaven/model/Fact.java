// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.expression.AggregateFunction;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Measures of a unit, with the dimensions that they are looked at by.
 *
 * @param entity name of the document
 * @param name name of its relation
 * @param kind how its rows come about
 * @param base what its rows are taken from
 * @param unit hash key columns of the base that make the grain, besides its snapshot: all of the base's keys, or some
 * @param satellites what is joined to the base; at most one with several rows at a time
 * @param filter condition on rows of base and satellites; a unit without such a row has no row here
 * @param attributes columns of the unit that are no measures, event dates among them
 * @param measures the measures; all of them aggregate, or none
 * @param roles its dimensions
 * @param materialized true for a table that each run fills anew, false for a view
 * @param origin where it comes from
 */
public record Fact(
        String entity,
        String name,
        Kind kind,
        MartBase base,
        List<String> unit,
        List<MartSatellite> satellites,
        Optional<Expression> filter,
        List<MartColumn> attributes,
        List<Measure> measures,
        List<Role> roles,
        boolean materialized,
        Origin origin)
        implements Structure {

    public Fact {
        Objects.requireNonNull(kind, "kind");
        unit = List.copyOf(unit);
        satellites = List.copyOf(satellites);
        attributes = List.copyOf(attributes);
        measures = List.copyOf(measures);
        roles = List.copyOf(roles);
        Objects.requireNonNull(origin, "origin");
        long several = satellites.stream().filter(MartSatellite::isSeveral).count();
        long aggregating =
                measures.stream().filter(m -> m.aggregate().isPresent()).count();
        check(several <= 1, name, "two satellites with several rows at a time would multiply each other");
        check(kind != Kind.PERIODIC || base.snapshots(), name, "a periodic fact needs a PIT or a bridge");
        check(base.keys().containsAll(unit), name, "the unit is not made of keys of the base");
        check(aggregating == 0 || aggregating == measures.size(), name, "some measures aggregate and others do not");
        boolean whole = unit.containsAll(base.keys());
        check(
                aggregating > 0 || several == 0 && whole,
                name,
                "a unit has several rows, so every measure must aggregate");
        check(whole || attributes.isEmpty(), name, "a unit of several base rows has no attributes");
        check(whole || unit.containsAll(memberKeys(roles)), name, "a unit has several members of one dimension");
    }

    private static void check(boolean condition, String name, String message) {
        if (!condition) {
            throw new IllegalArgumentException(name + ": " + message);
        }
    }

    private static List<String> memberKeys(List<Role> roles) {
        return roles.stream()
                .map(Role::target)
                .filter(Target.Member.class::isInstance)
                .map(t -> ((Target.Member) t).hashKey())
                .toList();
    }

    /** Hash key columns of the base by which members are looked up, beyond those of the unit. */
    public List<String> furtherKeys() {
        return memberKeys(roles).stream()
                .filter(k -> !unit.contains(k))
                .distinct()
                .toList();
    }

    /** The satellite with several rows at a time, or nothing. */
    public Optional<MartSatellite> several() {
        return satellites.stream().filter(MartSatellite::isSeveral).findFirst();
    }

    /** True where several rows of base and satellites may make one row here. */
    public boolean aggregates() {
        return measures.stream().anyMatch(m -> m.aggregate().isPresent());
    }

    /** How the rows of a fact come about. */
    public enum Kind {
        /** One row per link or hub row; it stays. */
        TRANSACTION,
        /** One row per unit and snapshot. */
        PERIODIC,
        /** One row per unit, whose milestones fill in over time. */
        ACCUMULATING
    }

    /**
     * A measure.
     *
     * @param name its column
     * @param type its type
     * @param expression over base and satellites; nothing just for a count of rows
     * @param aggregate how the rows of a unit become one value; nothing where a unit has one row
     * @param label business name, or an empty string
     * @param format how tools are to show its values, or an empty string; it changes none
     */
    public record Measure(
            String name,
            DataType type,
            Optional<Expression> expression,
            Optional<AggregateFunction> aggregate,
            String label,
            String format) {

        public Measure {
            if (expression.isEmpty() && !aggregate.equals(Optional.of(AggregateFunction.COUNT))) {
                throw new IllegalArgumentException(name + " has no expression");
            }
        }
    }

    /**
     * A dimension under a role.
     *
     * @param name the role
     * @param column column of the fact that refers to it
     * @param target the dimension or calendar
     */
    public record Role(String name, String column, Target target) {}

    /** What a role refers to. */
    public sealed interface Target {

        /**
         * A dimension.
         *
         * @param dimension the dimension
         * @param hashKey key column of the base
         * @param asOf at which time its members are looked up
         */
        record Member(Dimension dimension, String hashKey, AsOf asOf) implements Target {}

        /**
         * A day of a calendar.
         *
         * @param calendar the calendar
         * @param date attribute or measure of the fact, of type date or timestamp, or the base's snapshot column
         */
        record Day(Calendar calendar, String date) implements Target {}
    }

    /** At which time a member is looked up. */
    public sealed interface AsOf {

        /** The snapshot of the fact's row. */
        record Snapshot() implements AsOf {}

        /**
         * An event.
         *
         * @param column attribute or measure of the fact, of type date or timestamp
         */
        record Event(String column) implements AsOf {}

        /** Now. */
        record Today() implements AsOf {}
    }
}
