// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

/**
 * What writing did.
 *
 * @param written files that are new or have new text
 * @param unchanged files that were right already
 * @param removed files that no longer belong
 */
public record WriteResult(int written, int unchanged, int removed) {}
