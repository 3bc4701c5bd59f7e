/** From what was written to what was meant: every name, type and reference resolved. */
package io.github.vaultmaven.model.resolve;
