/** The released state of a vault: what is loaded already and must not change unnoticed. */
package io.github.vaultmaven.state;
