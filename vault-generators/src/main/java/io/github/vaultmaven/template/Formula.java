// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.expression.print.SqlPrinter;
import io.github.vaultmaven.type.DataType;
import java.util.Map;

/**
 * SQL that our own templates need, written in the expression language, so that every engine spells it rightly.
 *
 * @param dialect the engine
 */
record Formula(Dialect dialect) {

    /**
     * Prints a formula.
     *
     * @param text an expression
     * @param types types of the names in it
     * @param values SQL of the names in it, usable as operands
     */
    String print(String text, Map<String, DataType> types, Map<String, String> values) {
        Expression expression = new ExpressionParser().parse(text).orThrow();
        var typing = new TypeChecker().check(expression, Scope.of(types));
        return new SqlPrinter(dialect.spelling()).print(expression, typing, values::get);
    }
}
