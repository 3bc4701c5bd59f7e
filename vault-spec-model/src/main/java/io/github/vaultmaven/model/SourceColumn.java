// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.type.DataType;
import java.util.Objects;

/**
 * A column of a source table.
 *
 * @param name name in the source
 * @param type what its values are
 * @param parsing how its text becomes a value; {@link Parsing#NONE} where the source already delivers the type
 * @param origin where the spec declares it
 */
public record SourceColumn(String name, DataType type, Parsing parsing, Origin origin) {

    /** Key of the origin's governance that names the class of personal data, where a column holds such. */
    public static final String PII = "pii";

    public SourceColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(parsing, "parsing");
        Objects.requireNonNull(origin, "origin");
    }
}
