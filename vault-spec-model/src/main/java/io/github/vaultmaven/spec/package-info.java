/** What was written in specs, key by key, each value with its place. */
package io.github.vaultmaven.spec;
