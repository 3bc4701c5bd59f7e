// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

/**
 * What a rule gives.
 *
 * @param text the words, without quotes
 * @param quoted true if they stood in quotes, which makes a number a text
 */
public record Label(String text, boolean quoted) {}
