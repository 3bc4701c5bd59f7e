/** Writes expressions and queries as SQL of one engine. */
package io.github.vaultmaven.expression.print;
