// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

/**
 * One method per kind of node, so that a new kind cannot be forgotten.
 *
 * @param <R> what a visit gives
 */
public interface ExpressionVisitor<R> {
    R column(Expression.Column node);

    R text(Expression.TextLiteral node);

    R number(Expression.NumberLiteral node);

    R bool(Expression.BooleanLiteral node);

    R nothing(Expression.NullLiteral node);

    R date(Expression.DateLiteral node);

    R timestamp(Expression.TimestampLiteral node);

    R negation(Expression.Negation node);

    R binary(Expression.Binary node);

    R not(Expression.Not node);

    R isNull(Expression.IsNull node);

    R in(Expression.In node);

    R between(Expression.Between node);

    R like(Expression.Like node);

    R choice(Expression.Case node);

    R cast(Expression.Cast node);

    R call(Expression.Call node);

    R aggregate(Expression.Aggregate node);

    R window(Expression.Window node);
}
