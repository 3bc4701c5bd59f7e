// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression.print;

import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;

/**
 * How one engine writes what the expression language means. Stateless.
 *
 * <p>A template is SQL in which {@code $1}, {@code $2}, … stand for the arguments where a whole expression may stand
 * (between parentheses and commas), {@code @1}, {@code @2}, … for the same as operands of any operator, and {@code $*}
 * for all, with commas between. What a template makes must itself be usable as an operand of any operator.
 */
public interface Spelling {

    /** The identifier, quoted so that it stands for itself. */
    String quote(String identifier);

    /** The name of a type. */
    String type(DataType type);

    /**
     * A text literal.
     *
     * @throws IllegalArgumentException if the text holds U+0000, which engines cannot store
     */
    String text(String value);

    /** A number literal of the given type. */
    String number(BigDecimal value, DataType type);

    /**
     * The template for a function of the catalogue.
     *
     * @param function its name
     * @param first type of its first argument after coercion
     */
    String function(String function, DataType first);

    /** The template for CAST, {@code $1} being of type {@code from}. */
    String cast(DataType from, DataType to);

    /** The template for a value that is going to be ordered: text goes by code point. */
    String ordered(DataType type);

    /** The template for the result of a function whose arguments were {@link #ordered}. */
    String afterOrdering(DataType type);

    /** What stands behind the pattern of LIKE to have no escape character, or an empty string. */
    String likeSuffix();
}
