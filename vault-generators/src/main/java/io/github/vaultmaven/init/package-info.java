/** A project to begin with: a small vault that generates, loads and passes its tests as it stands. */
package io.github.vaultmaven.init;
