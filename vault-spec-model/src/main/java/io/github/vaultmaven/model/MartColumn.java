// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.type.DataType;
import java.util.Objects;
import java.util.Optional;

/**
 * A column of a mart.
 *
 * @param name its name
 * @param type its type
 * @param expression over the columns of the base and the satellites
 * @param unknown text of the member that stands for "not given"; null is shown where nothing is given
 * @param error text of the member that stands for "wrong"; null is shown where nothing is given
 * @param label business name, or an empty string
 * @param format how tools are to show its values, or an empty string; it changes none
 */
public record MartColumn(
        String name,
        DataType type,
        Expression expression,
        Optional<String> unknown,
        Optional<String> error,
        String label,
        String format) {

    public MartColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(unknown, "unknown");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(format, "format");
        boolean text = type instanceof DataType.Text;
        if (!text && (unknown.isPresent() || error.isPresent())) {
            throw new IllegalArgumentException(name + " is no text and has no texts of zero keys");
        }
    }

    /** A column without words. */
    public static MartColumn of(String name, DataType type, Expression expression) {
        return new MartColumn(name, type, expression, Optional.empty(), Optional.empty(), "", "");
    }
}
