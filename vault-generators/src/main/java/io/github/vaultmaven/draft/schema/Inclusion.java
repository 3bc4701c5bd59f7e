// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

/**
 * How many of a column's values are among those of a column that is unique in another table.
 *
 * @param table full name of the table
 * @param column its column
 * @param target full name of the other table
 * @param key its unique column
 * @param distinct number of different values of the column that were looked up, null not counted
 * @param found how many of them are there
 * @param targetDistinct number of different values of the key
 */
public record Inclusion(
        String table, String column, String target, String key, long distinct, long found, long targetDistinct) {

    /** The share of values that are there, 0 to 1. */
    public double share() {
        return distinct == 0 ? 0 : (double) found / distinct;
    }
}
