// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.List;

/** Checks that a grouped select uses columns only through its keys and aggregates. */
final class GroupingChecker {

    private final List<Expression> keys;
    private final Scope scope;
    private final Checks checks;

    GroupingChecker(List<Expression> keys, Scope scope, Checks checks) {
        this.keys = keys;
        this.scope = scope;
        this.checks = checks;
    }

    void check(Expression node) {
        if (node instanceof Expression.Aggregate || keys.contains(node)) {
            return;
        }
        if (node instanceof Expression.Column column && !isKey(column)) {
            checks.problem(
                    Problem.NOT_GROUPED,
                    node.span(),
                    "`" + column.name() + "` is neither in GROUP BY nor within an aggregate",
                    "Add it to GROUP BY, or use MIN or MAX.");
        }
        Children.of(node).forEach(this::check);
    }

    /** A key may be written with or without its alias. */
    private boolean isKey(Expression.Column column) {
        List<Scope.Found> meant = scope.find(column);
        return meant.size() != 1
                || keys.stream()
                        .anyMatch(k -> k instanceof Expression.Column key
                                && scope.find(key).equals(meant));
    }
}
