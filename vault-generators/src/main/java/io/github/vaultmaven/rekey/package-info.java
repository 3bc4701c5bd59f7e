/** Changes the hash keys and hash diffs of a loaded vault to those of another profile, algorithm or storage. */
package io.github.vaultmaven.rekey;
