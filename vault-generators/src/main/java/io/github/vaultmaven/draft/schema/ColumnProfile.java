// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

/**
 * What the values of a column look like.
 *
 * @param rows number of rows that were read
 * @param nulls how many of them are null
 * @param distinct number of different values, null not counted
 */
public record ColumnProfile(long rows, long nulls, long distinct) {

    /** True if there are rows, none is null and no value comes twice. */
    public boolean unique() {
        return rows > 0 && nulls == 0 && distinct == rows;
    }
}
