/** Specs that were made to do harm, or made at random. */
package io.github.vaultmaven.hostile;
