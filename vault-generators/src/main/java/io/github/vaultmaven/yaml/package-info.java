/** Writes YAML documents of other tools. Specs are read in {@code io.github.vaultmaven.spec.yaml}. */
package io.github.vaultmaven.yaml;
