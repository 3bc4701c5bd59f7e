package io.github.vaultmaven.plan;

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
     */
    public record FedColumn(String name, String from, ColumnType type) {}

    /**
     * A column that must be given: not null, nor blanks. A text that does not fit the column's type is given.
     *
     * @param column the column of the staging
     * @param raw companion column with the text that did not fit, or an empty string where every value fits
     */
    public record Given(Column column, String raw) {}
}
