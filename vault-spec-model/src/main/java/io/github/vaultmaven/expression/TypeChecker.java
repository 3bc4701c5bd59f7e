// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import io.github.vaultmaven.type.DataType;

/** Finds the type of an expression, and what is wrong with it. */
public final class TypeChecker {

    /**
     * Checks an expression.
     *
     * @param expression what was parsed
     * @param scope the columns it may name
     */
    public Typing check(Expression expression, Scope scope) {
        Checks checks = new Checks();
        new ExpressionChecker(scope, checks).check(expression);
        return checks.result();
    }

    /**
     * Checks a filter or another condition: the type must be boolean.
     *
     * @param expression what was parsed
     * @param scope the columns it may name
     */
    public Typing checkCondition(Expression expression, Scope scope) {
        Checks checks = new Checks();
        new ExpressionChecker(scope, checks).expect(expression, DataType.BOOLEAN, "a condition");
        return checks.result();
    }
}
