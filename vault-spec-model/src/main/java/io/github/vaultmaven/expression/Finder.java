// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.function.Consumer;

/**
 * Finds aggregates and window functions.
 *
 * @param windows true to look for window functions
 * @param aggregates true to look for aggregates
 * @param action what to do with each that is found
 */
record Finder(boolean windows, boolean aggregates, Consumer<Expression> action) {

    /** True if there is one in {@code node}. */
    boolean search(Expression node) {
        boolean found =
                windows && node instanceof Expression.Window || aggregates && node instanceof Expression.Aggregate;
        if (found) {
            action.accept(node);
        }
        for (Expression child : Children.of(node)) {
            found |= search(child);
        }
        return found;
    }
}
