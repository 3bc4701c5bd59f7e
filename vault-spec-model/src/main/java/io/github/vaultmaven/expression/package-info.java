/**
 * The expression language of the spec: a subset of SQL with one meaning on every engine.
 *
 * <p>{@link io.github.vaultmaven.expression.ExpressionParser} reads text into immutable trees, {@link
 * io.github.vaultmaven.expression.TypeChecker} and {@link io.github.vaultmaven.expression.QueryChecker} give them types,
 * and the package {@code print} writes them as SQL. The manual page "Expressions" is the norm for what each function
 * and operator means.
 */
package io.github.vaultmaven.expression;
