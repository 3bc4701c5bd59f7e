/** How each engine writes the expression language. */
package io.github.vaultmaven.dialect.expression;
