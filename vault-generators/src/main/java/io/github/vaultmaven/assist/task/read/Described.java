// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.read;

/**
 * A description of a source in words.
 *
 * @param name its path, as it was given
 * @param text the words
 */
public record Described(String name, String text) {}
