// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.plan.Column;
import java.util.List;

/**
 * What one staging hands to a structure.
 *
 * @param place source place among the structure's feeds
 * @param stage the staging
 * @param columns its columns for those that are compared, in that order
 * @param keyParts its columns of which the key is made, by which the scenario is known again
 * @param empty columns that say why a row cannot be stored: usable are rows in which they are null
 * @param given columns that must have a value for a row to count
 * @param operations operations that count; empty where all do or rows have none
 */
public record JournalFeed(
        int place,
        String stage,
        List<String> columns,
        List<Column> keyParts,
        List<String> empty,
        List<String> given,
        List<String> operations) {

    public JournalFeed {
        columns = List.copyOf(columns);
        keyParts = List.copyOf(keyParts);
        empty = List.copyOf(empty);
        given = List.copyOf(given);
        operations = List.copyOf(operations);
    }
}
