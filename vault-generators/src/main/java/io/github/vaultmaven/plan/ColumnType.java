// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import io.github.vaultmaven.type.DataType;

/** Type of a planned column: a value of the spec language, or a digest whose type the hash settings decide. */
public sealed interface ColumnType {

    /** A value. */
    record Value(DataType type) implements ColumnType {}

    /** A hash key or hash diff. */
    record Digest() implements ColumnType {}

    ColumnType DIGEST = new Digest();
    ColumnType TEXT = new Value(DataType.TEXT);
    ColumnType BIGINT = new Value(DataType.BIGINT);
    ColumnType TIMESTAMP = new Value(DataType.TIMESTAMP);

    /** A value of that type. */
    static ColumnType of(DataType type) {
        return new Value(type);
    }
}
