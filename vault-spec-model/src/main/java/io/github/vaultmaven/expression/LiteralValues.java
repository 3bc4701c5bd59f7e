// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.ArrayList;
import java.util.List;

/** Finds the literals that an expression holds. */
public final class LiteralValues {

    private LiteralValues() {}

    /** Numbers, texts, dates and timestamps in the order of the text, each as often as it stands there. */
    public static List<Expression> of(Expression expression) {
        if (expression instanceof Expression.NumberLiteral
                || expression instanceof Expression.TextLiteral
                || expression instanceof Expression.DateLiteral
                || expression instanceof Expression.TimestampLiteral) {
            return List.of(expression);
        }
        var found = new ArrayList<Expression>();
        Children.of(expression).forEach(child -> found.addAll(of(child)));
        return found;
    }
}
