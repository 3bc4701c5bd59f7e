// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression.print;

/**
 * A piece of SQL.
 *
 * @param text the SQL
 * @param precedence how tight its outermost operator binds; {@link #ATOM} if it has none
 */
record Sql(String text, int precedence) {

    static final int NOT = 3;
    static final int COMPARISON = 4;
    static final int SIGN = 8;
    static final int ATOM = 9;

    static Sql atom(String text) {
        return new Sql(text, ATOM);
    }

    /** The text, in parentheses unless it binds at least as tight as asked for. */
    String within(int least) {
        return precedence >= least ? text : "(" + text + ")";
    }
}
