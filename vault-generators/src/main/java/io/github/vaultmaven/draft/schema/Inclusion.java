// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

import java.util.List;

/**
 * How many different values of columns are found among those of a key of another table.
 *
 * @param table full name of the table that was looked at
 * @param columns its columns, one or several that were looked up together
 * @param target full name of the other table
 * @param keys its columns, in the order of {@code columns}; together unique
 * @param distinct different values, or rows of values without null, that were looked up
 * @param found how many of them are there
 * @param targetDistinct different values of the key
 */
public record Inclusion(
        String table,
        List<String> columns,
        String target,
        List<String> keys,
        long distinct,
        long found,
        long targetDistinct) {

    public Inclusion {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /** One column in another. */
    public Inclusion(
            String table, String column, String target, String key, long distinct, long found, long targetDistinct) {
        this(table, List.of(column), target, List.of(key), distinct, found, targetDistinct);
    }

    /** The same between tables of other names. */
    public Inclusion between(String one, String other) {
        return new Inclusion(one, columns, other, keys, distinct, found, targetDistinct);
    }

    /** The share of values that are there, 0 to 1. */
    public double share() {
        return distinct == 0 ? 0 : (double) found / distinct;
    }
}
