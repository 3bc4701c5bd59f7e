// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;

/**
 * What is done to a table's rows before anything is mapped: flatten, then derive, filter, number and join.
 *
 * @param flatten nested JSON that becomes rows
 * @param derive columns computed from others
 * @param filter condition on rows
 * @param number columns that count rows
 * @param joins columns fetched from elsewhere
 */
public record StagingSpec(
        List<FlattenSpec> flatten,
        List<NamedText> derive,
        Optional<WrittenText> filter,
        List<NumberSpec> number,
        List<JoinSpec> joins) {

    /** Nothing written. */
    public static final StagingSpec NOTHING =
            new StagingSpec(List.of(), List.of(), Optional.empty(), List.of(), List.of());

    public StagingSpec {
        flatten = List.copyOf(flatten);
        derive = List.copyOf(derive);
        number = List.copyOf(number);
        joins = List.copyOf(joins);
    }

    /** The same with other derived columns and another filter. */
    public StagingSpec with(List<NamedText> derived, Optional<WrittenText> condition) {
        return new StagingSpec(flatten, derived, condition, number, joins);
    }

    /**
     * A column that counts rows from 1.
     *
     * @param name the new column
     * @param per columns within whose values is counted
     * @param order columns that give the order
     */
    public record NumberSpec(Located<String> name, List<Located<String>> per, List<Located<String>> order) {

        public NumberSpec {
            per = List.copyOf(per);
            order = List.copyOf(order);
        }
    }

    /**
     * Columns fetched from another table or a hub.
     *
     * @param table table of this source, {@code source.table}, or a hub of the vault
     * @param on column of this table to column of the other
     * @param take new column to column of the other
     * @param asOf which rows of the other count
     * @param unmatched what becomes of a row without a partner
     */
    public record JoinSpec(
            Located<String> table,
            List<NamedText> on,
            List<NamedText> take,
            Located<AsOf> asOf,
            Located<Unmatched> unmatched) {

        public JoinSpec {
            on = List.copyOf(on);
            take = List.copyOf(take);
        }
    }

    /** Which rows of the other side of a join count. */
    public enum AsOf {
        /** Those of the same delivery. */
        DELIVERY,
        /** What the vault says as of the delivery. */
        VAULT
    }

    /** What becomes of a row that a join finds no partner for. */
    public enum Unmatched {
        REJECT,
        ZERO
    }

    /**
     * Nested JSON that becomes rows.
     *
     * @param column the column that holds it
     * @param path path to the array
     * @param as new columns
     * @param index name of a column that counts the elements from 1
     */
    public record FlattenSpec(
            Located<String> column, Located<String> path, List<FlatColumn> as, Optional<Located<String>> index) {

        public FlattenSpec {
            as = List.copyOf(as);
        }
    }

    /**
     * A column taken from an element of an array.
     *
     * @param name the new column
     * @param path path below the element
     * @param type its type
     */
    public record FlatColumn(Located<String> name, Located<String> path, Located<DataType> type) {}
}
