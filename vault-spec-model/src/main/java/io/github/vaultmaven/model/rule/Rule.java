// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.rule;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.TypedRows;
import io.github.vaultmaven.model.VaultQuery;
import java.time.Duration;
import java.util.List;
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

    /** A query returns no rows. */
    record Sql(VaultQuery query) implements Rule {

        public Sql {
            Objects.requireNonNull(query, "query");
        }
    }

    /**
     * A query returns just these rows; their order does not matter, how often each stands there does.
     *
     * @param query the query
     * @param expected what it returns
     */
    record Golden(VaultQuery query, TypedRows expected) implements Rule {

        public Golden {
            Objects.requireNonNull(query, "query");
            Objects.requireNonNull(expected, "expected");
        }
    }

    /**
     * Of a satellite: what a staging delivers is what the satellite shows at its load timestamp, but for rejected rows.
     *
     * @param staging name of the staging
     * @param status status tracking of the same parent that the staging feeds: a key that it shows as there is delivered
     */
    record Reconstruction(String staging, Optional<String> status) implements Rule {

        public Reconstruction {
            Objects.requireNonNull(staging, "staging");
            Objects.requireNonNull(status, "status");
        }
    }

    /**
     * Of a link: no combination of some member keys has two combinations of others among the pairs that hold now. A zero key
     * is no partner.
     *
     * @param per member key columns
     * @param partners the other member key columns
     * @param effectivity effectivity satellites of the link: a pair holds while one of them shows it as open; without any,
     *     every row of the link holds
     */
    record Cardinality(List<String> per, List<String> partners, List<String> effectivity) implements Rule {

        /** @throws IllegalArgumentException if there is no column on a side */
        public Cardinality {
            per = List.copyOf(per);
            partners = List.copyOf(partners);
            effectivity = List.copyOf(effectivity);
            require(!per.isEmpty() && !partners.isEmpty(), "no column");
        }

        /** The columns of both sides. */
        public List<String> members() {
            return java.util.stream.Stream.concat(per.stream(), partners.stream())
                    .toList();
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
