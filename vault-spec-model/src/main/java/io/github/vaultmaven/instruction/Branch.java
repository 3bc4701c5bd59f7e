// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

/**
 * A label and the values that get it.
 *
 * @param label what the rule gives
 * @param range the values
 * @param offset where the branch stands in the instruction
 * @param length number of code units
 */
public record Branch(Label label, Range range, int offset, int length) {}
