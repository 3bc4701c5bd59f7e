/** Templates with one fault each, and the tests that catch them. */
package io.github.vaultmaven.mutants;
