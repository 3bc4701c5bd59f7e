// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.ArrayList;
import java.util.List;

/** Finds the columns that an expression names. */
public final class ColumnReferences {

    private ColumnReferences() {}

    /** The column references of an expression, in the order of the text; one that is named twice stands twice. */
    public static List<Expression.Column> of(Expression expression) {
        if (expression instanceof Expression.Column column) {
            return List.of(column);
        }
        var found = new ArrayList<Expression.Column>();
        Children.of(expression).forEach(child -> found.addAll(of(child)));
        return found;
    }
}
