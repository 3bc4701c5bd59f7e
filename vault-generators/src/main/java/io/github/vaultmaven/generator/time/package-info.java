/** Generators of what is built by points in time: snapshots, PITs, bridges. */
package io.github.vaultmaven.generator.time;
