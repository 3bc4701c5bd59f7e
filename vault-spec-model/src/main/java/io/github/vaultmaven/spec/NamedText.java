// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

/**
 * A name and the text that is said of it: an attribute and its column, a derived column and its expression.
 *
 * @param name the key
 * @param text the value
 */
public record NamedText(Located<String> name, WrittenText text) {}
