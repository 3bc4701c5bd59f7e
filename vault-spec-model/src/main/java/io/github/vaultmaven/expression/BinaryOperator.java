// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

/** Operators between two operands, in SQL's usual order of precedence. */
public enum BinaryOperator {
    OR("OR", 1),
    AND("AND", 2),
    EQUAL("=", 4),
    NOT_EQUAL("<>", 4),
    LESS("<", 4),
    LESS_OR_EQUAL("<=", 4),
    GREATER(">", 4),
    GREATER_OR_EQUAL(">=", 4),
    DISTINCT("IS DISTINCT FROM", 4),
    NOT_DISTINCT("IS NOT DISTINCT FROM", 4),
    CONCAT("||", 5),
    ADD("+", 6),
    SUBTRACT("-", 6),
    MULTIPLY("*", 7),
    DIVIDE("/", 7),
    REMAINDER("%", 7);

    private final String symbol;
    private final int precedence;

    BinaryOperator(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    /** The operator as SQL writes it. */
    public String symbol() {
        return symbol;
    }

    /** A higher number binds tighter; 3 is NOT, 8 a sign. */
    public int precedence() {
        return precedence;
    }

    /** True for AND and OR. */
    public boolean isLogical() {
        return precedence <= 2;
    }

    /** True for operators that compare two values. */
    public boolean isComparison() {
        return precedence == 4;
    }

    /** True for comparisons that need an order of the values, not only equality. */
    public boolean needsOrder() {
        return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
    }
}
