/** Rules that a spec declares of the rows of a relation. */
package io.github.vaultmaven.model.rule;
