package io.github.vaultmaven.model.rule;

import io.github.vaultmaven.expression.Expression;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a spec says must be true of the rows of a relation.
 *
 * <p>Values are written as text, as the spec has them, and read as the type of the column that they are compared with. As
 * in SQL, a null breaks no rule but {@link NotNull}. Rows of zero keys and ghost records are never judged. In a satellite,
 * the current rows of each key are judged, not its history: a source that has mended its data passes.
 *
 * <p>Source: the spec reference, section Rules.
 */
public sealed interface Rule {

    /** A column has a value in every row. */
    record NotNull(String column) implements Rule {

        public NotNull {
            Objects.requireNonNull(column, "column");
        }
    }

    /** A column has one of some values. */
    record InSet(String column, List<String> values) implements Rule {

        /** @throws IllegalArgumentException if there is no value */
        public InSet {
            Objects.requireNonNull(column, "column");
            values = List.copyOf(values);
            require(!values.isEmpty(), "no value is allowed");
        }
    }

    /** A column is neither less than {@code min} nor greater than {@code max}; both bounds belong to the range. */
    record Range(String column, Optional<String> min, Optional<String> max) implements Rule {

        /** @throws IllegalArgumentException if there is neither bound */
        public Range {
            Objects.requireNonNull(column, "column");
            require(min.isPresent() || max.isPresent(), "neither min nor max");
        }
    }

    /** The whole text of a column matches a regular expression that uses only what RE2 and POSIX share. */
    record Pattern(String column, String regex) implements Rule {

        public Pattern {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(regex, "regex");
        }
    }

    /**
     * No two rows have the same values in some columns; rows with a null among them are not compared. The cardinality of a
     * link is one, too: at most one partner is {@code unique} over the keys of the other members.
     */
    record Unique(List<String> columns) implements Rule {

        /** @throws IllegalArgumentException if there is no column */
        public Unique {
            columns = List.copyOf(columns);
            require(!columns.isEmpty(), "no column");
        }
    }

    /** The values of some columns, none of them null, stand together in a row of another relation. */
    record ExistsIn(List<String> columns, String relation, List<String> relationColumns) implements Rule {

        /** @throws IllegalArgumentException if there are not as many columns on both sides, or none */
        public ExistsIn {
            columns = List.copyOf(columns);
            Objects.requireNonNull(relation, "relation");
            relationColumns = List.copyOf(relationColumns);
            require(!columns.isEmpty() && columns.size() == relationColumns.size(), "columns do not pair");
        }
    }

    /** A condition over the relation's columns is not false. */
    record Check(Expression condition) implements Rule {

        public Check {
            Objects.requireNonNull(condition, "condition");
        }
    }

    /**
     * A query returns no rows.
     *
     * @param query its SQL by dialect name; under {@link #ANY} for all dialects that have none of their own
     */
    record Sql(Map<String, String> query) implements Rule {

        /** Key of the query for all dialects. */
        public static final String ANY = "*";

        public Sql {
            query = Map.copyOf(query);
        }

        /** The query for a dialect, or nothing. */
        public Optional<String> of(String dialect) {
            return Optional.ofNullable(query.getOrDefault(dialect, query.get(ANY)));
        }
    }

    /** The greatest load timestamp is at most so many whole hours older than the start of the current run. */
    record FreshWithin(Duration age) implements Rule {

        /** @throws IllegalArgumentException if it is not of whole hours, at least one */
        public FreshWithin {
            require(age.toHours() > 0 && age.equals(Duration.ofHours(age.toHours())), "no whole hours");
        }
    }

    /** There are at least {@code min} and at most {@code max} rows. */
    record RowCount(Optional<Long> min, Optional<Long> max) implements Rule {

        /** @throws IllegalArgumentException if there is neither bound */
        public RowCount {
            require(min.isPresent() || max.isPresent(), "neither min nor max");
        }
    }

    /**
     * The current run rejected at most so many rows of a structure.
     *
     * @param reason only rows with that reason count; nothing for all
     * @param max greatest number that passes, from 0
     */
    record RejectThreshold(Optional<String> reason, long max) implements Rule {

        public RejectThreshold {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Of an effectivity satellite: at no time are two partners of one driving key open. */
    record OneOpenPartner() implements Rule {}

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
