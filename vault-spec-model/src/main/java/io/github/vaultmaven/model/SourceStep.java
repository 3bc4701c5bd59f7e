// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Something that is done to a source table's rows before anything is mapped. Hard rules only.
 *
 * <p>Order: all {@link Flatten}, all {@link Derive} (each may name the one before), the table's filter, all
 * {@link Number}, all {@link Join}.
 */
public sealed interface SourceStep {

    /** Columns that it adds, typed; their parsing is {@link Parsing#NONE} unless they are taken from text. */
    List<SourceColumn> added();

    /**
     * Columns taken from JSON, see {@link JsonPath}. A path that ends in {@code [*]} makes one row for each element of an
     * array, and drops a row whose array is missing, null or empty; any other path keeps the row as one. A text that is
     * no JSON, or something else where the array should be, keeps the row as one, and its new columns do not fit.
     *
     * @param column the column that holds the JSON
     * @param path path to the array, such as {@code $.tags[*]}, or to an object, such as {@code $.address}
     * @param columns new columns taken from an element
     * @param index column that counts the elements from 1, of type bigint, or an empty string
     */
    record Flatten(String column, String path, List<FlatColumn> columns, String index) implements SourceStep {

        public Flatten {
            columns = List.copyOf(columns);
        }

        @Override
        public List<SourceColumn> added() {
            var added = new java.util.ArrayList<>(
                    columns.stream().map(FlatColumn::column).toList());
            if (!index.isEmpty()) {
                added.add(new SourceColumn(index, DataType.BIGINT, Parsing.NONE, Origin.MEMORY));
            }
            return List.copyOf(added);
        }
    }

    /**
     * A column taken from an element of an array.
     *
     * @param column the new column, which is parsed from the element's text
     * @param path path below the element, {@code $} for the element itself; null where nothing stands there
     */
    record FlatColumn(SourceColumn column, String path) {}

    /**
     * A computed column.
     *
     * @param column the new column
     * @param expression over the columns before it
     */
    record Derive(SourceColumn column, Expression expression) implements SourceStep {
        @Override
        public List<SourceColumn> added() {
            return List.of(column);
        }
    }

    /**
     * A column that counts rows from 1, within one load timestamp.
     *
     * @param column the new column, of type bigint
     * @param per columns within whose values is counted; null is a value
     * @param order columns that give the order, null first, text by code point; ties are broken by all delivered and
     *     flattened columns, by name, so that only rows equal in all of them could change places
     */
    @SuppressWarnings("JavaLangClash") // named as in specs, and always by its outer name
    record Number(SourceColumn column, List<String> per, List<String> order) implements SourceStep {

        public Number {
            per = List.copyOf(per);
            order = List.copyOf(order);
        }

        @Override
        public List<SourceColumn> added() {
            return List.of(column);
        }
    }

    /**
     * Columns fetched from another table or from a hub.
     *
     * @param target the other side
     * @param on column of this table to column of the other
     * @param take new columns, and the columns of the other that they hold
     * @param unmatched what becomes of a row without a partner
     */
    record Join(Target target, Map<String, String> on, List<Taken> take, Unmatched unmatched) implements SourceStep {

        public Join {
            on = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(on));
            take = List.copyOf(take);
        }

        @Override
        public List<SourceColumn> added() {
            return take.stream().map(Taken::column).toList();
        }
    }

    /**
     * A column that a join fetches.
     *
     * @param column the new column
     * @param from column of the other side
     */
    record Taken(SourceColumn column, String from) {}

    /** The other side of a join. */
    sealed interface Target {

        /** Rows of a source table that stand in the same delivery; by {@link SourceTable#fullName()}. */
        record SameDelivery(String table) implements Target {
            public SameDelivery {
                Objects.requireNonNull(table, "table");
            }
        }

        /** What the vault says as of the delivery; by the entity whose hub and satellites are meant. */
        record AsOfVault(String entity) implements Target {
            public AsOfVault {
                Objects.requireNonNull(entity, "entity");
            }
        }
    }

    /** What becomes of a row that a join finds no partner for. */
    enum Unmatched {
        /** It is rejected with the reason {@code unmatched}. */
        REJECT,
        /** The new columns are null, so that the key they make is the zero key. */
        ZERO
    }
}
