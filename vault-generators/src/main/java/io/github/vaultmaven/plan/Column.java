// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import java.util.Objects;

/**
 * A column of a planned relation.
 *
 * @param name its name
 * @param type its type
 * @param nullable false where every row has a value
 * @param comment what it holds, or an empty string
 */
public record Column(String name, ColumnType type, boolean nullable, String comment) {

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(comment, "comment");
    }

    /** A column that always has a value. */
    public static Column required(String name, ColumnType type, String comment) {
        return new Column(name, type, false, comment);
    }

    /** A column that may be null. */
    public static Column optional(String name, ColumnType type, String comment) {
        return new Column(name, type, true, comment);
    }
}
