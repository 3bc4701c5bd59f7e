/** Readers of spec documents, one for each kind. */
package io.github.vaultmaven.spec.reader;
