/** YAML as a tree in which every value knows its place, and typed access to it. */
package io.github.vaultmaven.spec.yaml;
