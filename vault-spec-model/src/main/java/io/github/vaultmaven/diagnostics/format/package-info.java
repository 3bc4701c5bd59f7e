/** Findings as people and machines read them. */
package io.github.vaultmaven.diagnostics.format;
