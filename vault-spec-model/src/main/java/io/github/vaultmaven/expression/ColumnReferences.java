package io.github.vaultmaven.expression;

import java.util.ArrayList;
import java.util.List;

/** Finds the columns that an expression reads. */
public final class ColumnReferences {

    private ColumnReferences() {}

    /** All references, in the order of the text; a column that is read twice stands twice. */
    public static List<Expression.Column> of(Expression expression) {
        var found = new ArrayList<Expression.Column>();
        collect(expression, found);
        return List.copyOf(found);
    }

    private static void collect(Expression node, List<Expression.Column> into) {
        if (node instanceof Expression.Column column) {
            into.add(column);
        }
        Children.of(node).forEach(child -> collect(child, into));
    }
}
