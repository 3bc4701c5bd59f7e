// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.type.DataType;
import java.util.Objects;

/**
 * A typed column of a staging relation.
 *
 * @param name name in the staging
 * @param type type that the structures want
 * @param expression over the parsed source columns
 * @param fallible true where a delivered value may not fit the type; the staging then has a companion column with
 *     {@link Staging#RAW_SUFFIX} that keeps the text of a value that did not
 */
public record StageColumn(String name, DataType type, Expression expression, boolean fallible) {

    public StageColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(expression, "expression");
    }
}
