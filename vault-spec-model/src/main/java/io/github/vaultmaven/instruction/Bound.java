// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

/**
 * One end of the values for which a branch holds.
 *
 * @param threshold where it lies
 * @param included true if the threshold itself belongs to the branch
 */
public record Bound(Threshold threshold, boolean included) {}
