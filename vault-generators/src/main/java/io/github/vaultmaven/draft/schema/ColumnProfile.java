// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

/**
 * What the values of a column look like.
 *
 * @param rows number of rows that were read
 * @param nulls how many of them are null
 * @param distinct number of different values, null not counted; nearly so where values are far from unique
 * @param shortest length of the shortest value as text, 0 without values
 * @param longest length of the longest one
 */
public record ColumnProfile(long rows, long nulls, long distinct, long shortest, long longest) {

    /** A profile without lengths. */
    public ColumnProfile(long rows, long nulls, long distinct) {
        this(rows, nulls, distinct, 0, 0);
    }

    /** True if there are rows, none is null and no value comes twice. */
    public boolean unique() {
        return rows > 0 && nulls == 0 && distinct == rows;
    }
}
