// SPDX-License-Identifier: Apache-2.0
/**
 * Plain-language instructions that need nobody to be understood: the grammar of comparisons, thresholds and labels.
 *
 * <p>Source of the grammar: the manual's page on the assistant's tasks.
 */
package io.github.vaultmaven.instruction;
