// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression.print;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Query;
import io.github.vaultmaven.expression.QueryTyping;
import io.github.vaultmaven.expression.Typing;
import java.util.function.Function;

/** Prints checked trees as SQL of one engine, with no more parentheses than needed. */
public final class SqlPrinter {

    private final Spelling spelling;

    /** A printer for the engine that is spelled like this. */
    public SqlPrinter(Spelling spelling) {
        this.spelling = spelling;
    }

    /**
     * Prints an expression.
     *
     * @param expression an expression
     * @param typing what its check found, without problems
     * @param columns SQL for a column of the scope, which must be usable as an operand of any operator
     */
    public String print(Expression expression, Typing typing, Function<String, String> columns) {
        requireSound(typing);
        return new ExpressionPrinter(
                        spelling,
                        typing,
                        column -> columns.apply(typing.columnOf(column).orElseThrow()))
                .print(expression)
                .text();
    }

    /**
     * Prints an expression whose columns come from several tables.
     *
     * @param expression an expression
     * @param typing what its check found, without problems
     * @param columns SQL for a column reference, which must be usable as an operand of any operator
     */
    public String printReferences(Expression expression, Typing typing, Function<Expression.Column, String> columns) {
        requireSound(typing);
        return new ExpressionPrinter(spelling, typing, columns)
                .print(expression)
                .text();
    }

    /**
     * Prints a query.
     *
     * @param query a query
     * @param typing what its check found, without problems
     * @param objects SQL for a vault object
     */
    public String print(Query query, QueryTyping typing, Function<String, String> objects) {
        requireSound(typing.typing());
        return new QueryPrinter(spelling, typing.typing(), objects).print(query);
    }

    private static void requireSound(Typing typing) {
        if (!typing.problems().isEmpty()) {
            throw new IllegalArgumentException("Problems must be mended first: " + typing.problems());
        }
    }
}
