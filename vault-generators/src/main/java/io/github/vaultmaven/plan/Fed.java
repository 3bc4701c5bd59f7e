// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import io.github.vaultmaven.model.Staging;
import java.util.List;
import java.util.Objects;

/**
 * What one staging hands to a structure, under the structure's own column names.
 *
 * @param place source place among the structure's feeds, from 0
 * @param source full name of the source table, for rejects
 * @param stage name of the staging relation
 * @param columns what is read
 * @param conditions columns of the staging that must be given for a row to say anything here
 * @param changes true where the staging's rows carry an operation
 * @param operations operations that count here, such as {@code I} and {@code U}; empty where all do
 */
public record Fed(
        int place,
        String source,
        String stage,
        List<FedColumn> columns,
        List<Given> conditions,
        boolean changes,
        List<String> operations) {

    public Fed {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(stage, "stage");
        columns = List.copyOf(columns);
        conditions = List.copyOf(conditions);
        operations = List.copyOf(operations);
    }

    /**
     * One column of a feed.
     *
     * @param name name in the structure
     * @param from name in the staging, or an empty string where this staging has no such column (it is null then)
     * @param type its type
     * @param reading how its value is read
     */
    public record FedColumn(String name, String from, ColumnType type, Reading reading) {

        /** A column that is taken as it is. */
        public FedColumn(String name, String from, ColumnType type) {
            this(name, from, type, Reading.AS_IS);
        }

        /** A column that says whether the row shows its key or deletes it; all show it where rows have no operation. */
        public static FedColumn status(String name, boolean changes) {
            return new FedColumn(name, changes ? Staging.OPERATION : "", ColumnType.TEXT, Reading.STATUS);
        }
    }

    /** How a value is read from a staging. */
    public enum Reading {
        /** As it stands there. */
        AS_IS,
        /** {@code I} for an insert or update, {@code D} for a delete, null for an unknown operation. */
        STATUS
    }

    /**
     * A column that must be given: not null, nor blanks. A text that does not fit the column's type is given.
     *
     * @param column the column of the staging
     * @param raw companion column with the text that did not fit, or an empty string where every value fits
     */
    public record Given(Column column, String raw) {}
}
