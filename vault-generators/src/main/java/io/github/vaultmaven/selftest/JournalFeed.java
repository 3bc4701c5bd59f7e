// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.plan.Column;
import java.util.List;
import java.util.Optional;

/**
 * What one staging hands to a structure.
 *
 * @param place source place among the structure's feeds
 * @param source full name of the source table
 * @param stage the staging
 * @param values for each column that is compared, in that order, what the staging has for it
 * @param hashKey the staging's column with the hash key, which may be that of no key; nothing where the key is no hash
 * @param keyParts columns of which the key is made, by which the scenario is known again
 * @param empty columns that say why a row cannot be stored: usable are rows in which they are null
 * @param given columns that must have a value for a row to count
 * @param operations operations that count; empty where all do or rows have none
 */
public record JournalFeed(
        int place,
        String source,
        String stage,
        List<Value> values,
        Optional<String> hashKey,
        List<Column> keyParts,
        List<String> empty,
        List<String> given,
        List<String> operations) {

    public JournalFeed {
        values = List.copyOf(values);
        keyParts = List.copyOf(keyParts);
        empty = List.copyOf(empty);
        given = List.copyOf(given);
        operations = List.copyOf(operations);
    }

    /**
     * What a staging has for a column.
     *
     * @param kind which of these it is
     * @param column the staging's column, where it is one
     */
    public record Value(Kind kind, String column) {

        /** What it may be. */
        public enum Kind {
            /** A column as it stands there. */
            COLUMN,
            /** Nothing: this staging has no such column. */
            ABSENT,
            /** The name of the source table. */
            SOURCE,
            /** {@code I}, or {@code D} of a row that deletes its key. */
            STATUS,
            /** {@code I}: rows without an operation show their keys. */
            THERE
        }

        static Value of(String column) {
            return new Value(column.isEmpty() ? Kind.ABSENT : Kind.COLUMN, column);
        }
    }
}
